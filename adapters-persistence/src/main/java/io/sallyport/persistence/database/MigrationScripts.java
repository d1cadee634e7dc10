package io.sallyport.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The migrations by name, and their texts. */
final class MigrationScripts {

  static final String FOLDER = "/io/sallyport/persistence/migration/";

  /** Stands in every text where the schema is named, which the host chooses. */
  static final String PLACEHOLDER = "schema";

  /**
   * In the order of their numbers. Files are only ever added; a test holds this list to the folder.
   */
  static final List<String> NAMES =
      """
      V001__users.sql
      V002__sessions.sql
      V003__idempotency_keys.sql
      V004__signing_keys.sql
      V005__leases.sql
      V006__external_ids.sql
      V007__session_authentications.sql
      V008__idempotency_records.sql
      V009__bcrypt_costs.sql
      V010__session_purge.sql
      V011__session_purge_index.sql
      V012__session_expiry_index.sql
      V013__user_indexes.sql
      V014__user_indexes_before.sql
      V015__rate_limits.sql
      V016__challenges.sql
      V017__mails.sql
      V018__guesses.sql
      """
          .lines()
          .toList();

  /** How many there are. */
  static final int LATEST = NAMES.size();

  /** The numbers in the names, in the same order. */
  static final List<Integer> VERSIONS =
      NAMES.stream().map(name -> Integer.valueOf(name.substring(1, 4))).toList();

  private MigrationScripts() {}

  static InputStream open(String name) {
    return Objects.requireNonNull(MigrationScripts.class.getResourceAsStream(FOLDER + name), name);
  }

  static String text(String name, SchemaName schema) {
    try (InputStream bytes = open(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${" + PLACEHOLDER + "}", schema.quoted());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
