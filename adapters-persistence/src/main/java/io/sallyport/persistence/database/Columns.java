package io.sallyport.persistence.database;

import io.sallyport.domain.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of column that more than one table has. */
public final class Columns {

  private Columns() {}

  /** As UTC, whatever the zone of this machine, cut to what PostgreSQL keeps. */
  public static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** A role that only a later version knows gives no right here. */
  public static Set<Role> roles(ResultSet row, String column) throws SQLException {
    String[] labels = (String[]) row.getArray(column).getArray();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String label : labels) {
      Role.of(label).ifPresent(roles::add);
    }
    return roles;
  }
}
