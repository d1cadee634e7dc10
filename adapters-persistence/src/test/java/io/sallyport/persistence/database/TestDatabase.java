package io.sallyport.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.transaction.PostgresTransactions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A database for one class of tests, and the pool and transactions on it. */
public final class TestDatabase implements AutoCloseable {

  /** A statement is given up after 30 seconds, also where the machine is busy. */
  private static final int AT_A_TIME = 1000;

  private static final Pattern VALUE = Pattern.compile("(?<!:):[A-Za-z][A-Za-z0-9_.?]*");

  private final DatabaseUrl url;
  private final HikariDataSource pool;
  private final Transactions transactions;

  public TestDatabase() {
    this(TestCluster.newDatabase(), "");
  }

  private TestDatabase(DatabaseUrl url, String parameters) {
    this.url = url;
    this.pool =
        ConnectionPool.open(
            new DatabaseUrl(url.jdbcUrl() + parameters, url.user(), url.password()), 10);
    this.transactions = PostgresTransactions.on(pool);
  }

  /** One whose pool works at that level of isolation. */
  public static TestDatabase at(String isolation) {
    String option = "-c default_transaction_isolation=" + isolation.replace(" ", "\\ ");
    return new TestDatabase(
        TestCluster.newDatabase(), "?options=" + URLEncoder.encode(option, StandardCharsets.UTF_8));
  }

  public DatabaseUrl url() {
    return url;
  }

  public HikariDataSource pool() {
    return pool;
  }

  public Transactions transactions() {
    return transactions;
  }

  /** Removes everyone and everything. */
  public void empty() {
    empty("sallyport");
  }

  public void empty(String schema) {
    execute(
        """
        delete from "%1$s".challenges;
        delete from "%1$s".users;
        delete from "%1$s".idempotency_keys;
        delete from "%1$s".signing_keys;
        delete from "%1$s".leases;
        delete from "%1$s".rate_limits;
        delete from "%1$s".mails;
        delete from "%1$s".guesses
        """
            .formatted(schema));
  }

  public void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of every row, as text. */
  public List<String> query(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Adds so many users with a session each that only an index is quick. */
  public void crowd(int people) {
    for (int first = 1; first <= people; first += AT_A_TIME) {
      add(first, Math.min(people, first + AT_A_TIME - 1));
    }
    execute("analyze");
  }

  private void add(int first, int last) {
    execute(
        """
        insert into sallyport.users
               (id, email, email_canonical, full_name, full_name_lower, is_active, email_verified,
                roles, created_at, updated_at, version, security_stamp)
        select md5(n::text)::uuid, n || '@example.org', n || '@example.org', 'N ' || n, 'n ' || n,
               n %% 50 <> 7, false, case n %% 1000 when 0 then '{user,admin}' else '{user}' end::text[],
               timestamptz '2026-01-01Z' + n * interval '1 second', now(), 1, 1
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.sessions
               (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash,
                created_at, authenticated_at, last_used_at, expires_at, latest_end, purge_after,
                ended_at, end_reason)
        select md5('s' || n)::uuid, md5(n::text)::uuid, 1, 'x', 1, 'x', now(), now(), now(),
               timestamptz '2026-01-01Z' + n * interval '1 hour', 'infinity',
               timestamptz '2026-01-01Z' + n * interval '1 hour',
               case n %% 100 when 0 then now() end, case n %% 100 when 0 then 'logged_out' end
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.idempotency_keys (name, body, attempt, running_until, expires_at)
        select md5(n::text), 'x', md5(n::text)::uuid, now(),
               timestamptz '2026-01-01Z' + n * interval '1 hour'
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.external_ids (user_id, external_id)
        select md5(n::text)::uuid, 'external ' || n from generate_series(%1$d, %2$d) as n;
        insert into sallyport.leases (name, holder, held_until)
        select 'lease ' || n, 'x', now() from generate_series(%1$d, %2$d) as n;
        insert into sallyport.rate_limits (name, whole_at)
        select md5(n::text), timestamptz '2026-01-01Z' + n * interval '1 hour'
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.challenges
               (id, purpose, user_id, security_stamp, email_canonical, token_digest, attempts_left,
                created_at, code_expires_at, expires_at)
        select md5('c' || n)::uuid, 'verify_email', md5(n::text)::uuid, 1, n || '@example.org', 'x',
               5, now(), '-infinity', timestamptz '2026-01-01Z' + n * interval '1 hour'
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.mails
               (id, user_id, kind, state, sealed_content, domain, attempts, due_at, useful_until,
                created_at, settled_at)
        select md5('m' || n)::uuid, md5(n::text)::uuid, 'recover_password',
               case n %% 10 when 0 then 'queued' when 1 then 'inbox' else 'sent' end,
               case when n %% 10 < 2 then 'x' end, 'example.org', 0,
               timestamptz '2026-01-01Z' + n * interval '1 hour',
               timestamptz '2026-01-02Z' + n * interval '1 hour',
               timestamptz '2026-01-01Z' + n * interval '1 hour',
               case n %% 10 when 0 then null else timestamptz '2026-01-01Z' + n * interval '1 hour' end
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.guesses (name, failures, last_at)
        select md5(n::text), 1, timestamptz '2026-01-01Z' + n * interval '1 hour'
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.familiars (user_id, digest, kind, first_at, last_at)
        select md5(n::text)::uuid, md5(n::text), 'network', now(),
               timestamptz '2026-01-01Z' + n * interval '1 hour'
          from generate_series(%1$d, %2$d) as n;
        insert into sallyport.signing_keys
               (algorithm, number, id, public_key, sealed_private_key, created_at, signs_from)
        select 'ALGORITHM' || n %% 100, n, 'key ' || n, 'x', 'x', now(), now()
          from generate_series(%1$d, %2$d) as n
        """
            .formatted(first, last));
  }

  /** How PostgreSQL would run a statement, one line for each step. */
  public List<String> plan(String sql) {
    return query("explain " + sql.replace("<schema>", "sallyport"));
  }

  /** The same for a statement whose values nobody knows; what is put together is left out. */
  public List<String> genericPlan(String sql) {
    Map<String, Integer> numbers = new HashMap<>();
    String numbered =
        VALUE
            .matcher(
                sql.replace("<schema>", "sallyport")
                    .replace("<direction>", "asc")
                    .replaceAll("<[a-z]+>", "true"))
            .replaceAll(
                value -> "\\$" + numbers.computeIfAbsent(value.group(), n -> numbers.size() + 1));
    String nulls = String.join(", ", Collections.nCopies(numbers.size(), "null"));
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare planned as " + numbered);
      List<String> plan = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "explain execute planned" + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
        while (rows.next()) {
          plan.add(rows.getString(1));
        }
      }
      statement.execute("deallocate planned");
      statement.execute("reset plan_cache_mode");
      return plan;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Returns when some transaction in this database waits for a lock of another one. */
  public void awaitBlockedTransaction() {
    String blocked =
        "select count(*) from pg_stat_activity, pg_sleep(0.01)"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    for (int i = 0; i < 2000; i++) {
      if (!query(blocked).get(0).equals("0")) {
        return;
      }
    }
    throw new AssertionError("Nobody waits for a lock.");
  }

  @Override
  public void close() {
    pool.close();
    TestCluster.drop(url);
  }
}
