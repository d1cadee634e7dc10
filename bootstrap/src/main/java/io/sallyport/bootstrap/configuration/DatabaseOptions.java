package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;
import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import io.sallyport.domain.shared.Secret;
import java.util.List;
import java.util.Optional;

/** Where the database is, if it is not inside. */
public final class DatabaseOptions {

  public static final Option DATABASE_URL =
      new Option(
          "DATABASE_URL",
          text("postgresql://user:password@host:5432/database").kept(),
          "none: PostgreSQL runs inside, under DATA_DIR",
          "The database, in the URL form of libpq or JDBC.");

  public static final Option DATABASE_MIGRATION_URL =
      new Option(
          "DATABASE_MIGRATION_URL",
          text("as DATABASE_URL").kept(),
          "DATABASE_URL",
          "The same database reached directly, by a role that may change tables: for migrations,"
              + " when DATABASE_URL leads through a pooling proxy or has a lesser role.");

  static final Option DATABASE_POOL_SIZE =
      new Option(
          "DATABASE_POOL_SIZE", whole(1, 200), "10", "Connections to the database, at most.");

  static final List<Option> ALL = List.of(DATABASE_URL, DATABASE_MIGRATION_URL, DATABASE_POOL_SIZE);

  private DatabaseOptions() {}

  static DatabaseConfiguration read(OptionValues values, DatabaseUrlCheck check) {
    Optional<Secret> url = url(DATABASE_URL, values, check);
    Optional<Secret> migrationUrl = url(DATABASE_MIGRATION_URL, values, check);
    if (values.mentions(DATABASE_MIGRATION_URL) && !values.mentions(DATABASE_URL)) {
      values.refuse(
          DATABASE_MIGRATION_URL,
          "is set without DATABASE_URL",
          "Set DATABASE_URL too, or unset this one.");
    }
    return new DatabaseConfiguration(
        url, migrationUrl, values.wholeOrDefault(DATABASE_POOL_SIZE), DataOptions.read(values));
  }

  private static Optional<Secret> url(Option option, OptionValues values, DatabaseUrlCheck check) {
    Optional<Secret> url = values.secret(option);
    url.flatMap(check::problemWith)
        .ifPresent(wrong -> values.refuse(option, "cannot be used", wrong));
    return url;
  }
}
