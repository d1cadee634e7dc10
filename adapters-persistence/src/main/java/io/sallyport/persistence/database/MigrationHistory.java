package io.sallyport.persistence.database;

import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;

/** What Flyway finds wrong with a schema and its history, as an operator can put it right. */
final class MigrationHistory {

  private MigrationHistory() {}

  /**
   * @param failure not one of SQL
   * @return what to throw
   */
  static RuntimeException refusal(Flyway flyway, SchemaName schema, FlywayException failure) {
    ErrorCode code = failure.getErrorCode();
    if (code == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new UnusableDatabase(
          "The schema "
              + schema.value()
              + " holds something that no migration of ours has made, and no history. Move it"
              + " elsewhere, or use another database.",
          failure);
    }
    List<ValidateOutput> invalid = flyway.validateWithResult().invalidMigrations;
    return invalid.isEmpty() ? failure : ofHistory(schema, invalid, failure);
  }

  private static UnusableDatabase ofHistory(
      SchemaName schema, List<ValidateOutput> invalid, FlywayException failure) {
    String history = schema.value() + "." + MigrationStatus.HISTORY;
    String failed = versions(invalid, true);
    if (!failed.isEmpty()) {
      return new UnusableDatabase(
          "By "
              + history
              + " the migration "
              + failed
              + " has failed. Undo what is left of it, delete its row there, and migrate again; or"
              + " restore the schema from a backup.",
          failure);
    }
    return new UnusableDatabase(
        "By "
            + history
            + " the migration "
            + versions(invalid, false)
            + " was another one than that of this version. Restore the schema from a backup, or run"
            + " the version that made it.",
        failure);
  }

  private static String versions(List<ValidateOutput> invalid, boolean failed) {
    return invalid.stream()
        .filter(
            migration ->
                failed
                    == (migration.errorDetails.errorCode
                        == CoreErrorCode.FAILED_VERSIONED_MIGRATION))
        .map(migration -> migration.version)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
