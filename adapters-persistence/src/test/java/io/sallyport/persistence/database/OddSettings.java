package io.sallyport.persistence.database;

import java.util.Map;

/** Settings that nobody expects, for a database and for the role in it. */
public final class OddSettings {

  private static final Map<String, String> OF_DATABASE =
      Map.ofEntries(
          Map.entry("search_path", "public"),
          Map.entry("default_transaction_read_only", "on"),
          Map.entry("default_transaction_isolation", "'serializable'"),
          Map.entry("default_transaction_deferrable", "on"),
          Map.entry("DateStyle", "'German, DMY'"),
          Map.entry("IntervalStyle", "'sql_standard'"),
          Map.entry("TimeZone", "'Pacific/Apia'"),
          Map.entry("client_encoding", "'LATIN1'"),
          Map.entry("standard_conforming_strings", "off"),
          Map.entry("escape_string_warning", "off"),
          Map.entry("backslash_quote", "off"),
          Map.entry("array_nulls", "off"),
          Map.entry("transform_null_equals", "on"),
          Map.entry("lc_time", "'POSIX'"),
          Map.entry("lc_numeric", "'POSIX'"),
          Map.entry("lc_monetary", "'POSIX'"));

  private static final Map<String, String> OF_ROLE =
      Map.ofEntries(
          Map.entry("search_path", "odd, pg_catalog"),
          Map.entry("default_transaction_read_only", "on"),
          Map.entry("default_transaction_isolation", "'repeatable read'"),
          Map.entry("DateStyle", "'SQL, DMY'"),
          Map.entry("TimeZone", "'America/St_Johns'"),
          Map.entry("bytea_output", "'escape'"),
          Map.entry("extra_float_digits", "-15"),
          Map.entry("row_security", "off"),
          Map.entry("quote_all_identifiers", "on"),
          Map.entry("synchronous_commit", "off"),
          Map.entry("plan_cache_mode", "'force_generic_plan'"),
          Map.entry("enable_indexscan", "off"),
          Map.entry("client_min_messages", "'debug1'"),
          Map.entry("statement_timeout", "'20s'"),
          Map.entry("lock_timeout", "'15s'"),
          Map.entry("idle_in_transaction_session_timeout", "'30s'"));

  private OddSettings() {}

  /** For connections from then on; tables of our names stand first in the search path. */
  public static void on(TestDatabase database) {
    String name = database.query("select current_database()").get(0);
    database.execute(
        "create schema odd; create table odd.users (id int); create table odd.sessions (id int);"
            + " create table odd.leases (name int); create table odd.idempotency_keys (name int);"
            + " create table odd.signing_keys (id int); create table odd.external_ids (id int)");
    OF_DATABASE.forEach(
        (setting, value) ->
            database.execute("alter database " + name + " set " + setting + " = " + value));
    OF_ROLE.forEach(
        (setting, value) ->
            database.execute(
                "alter role current_user in database " + name + " set " + setting + " = " + value));
  }
}
