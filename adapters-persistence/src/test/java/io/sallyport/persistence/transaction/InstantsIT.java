package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.aUser;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsIT {

  private final TestDatabase database = new TestDatabase();
  private final TimeZone usual = TimeZone.getDefault();

  @AfterEach
  void leave() {
    TimeZone.setDefault(usual);
    database.close();
  }

  /** The hour in which New York has each time of day twice, and more digits than are kept. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-01T05:30:00Z, 2026-11-01T05:30:00Z",
    "2026-11-01T06:30:00Z, 2026-11-01T06:30:00Z",
    "2026-11-23T08:00:00.123456999Z, 2026-11-23T08:00:00.123456Z",
    "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
  })
  void an_instant_is_kept_to_the_microsecond_in_any_zone(Instant given, Instant kept) {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    User ada = aUser().registeredAt(given).build();

    database.transactions().inTransaction(stores -> stores.users().add(ada));

    assertEquals(
        kept,
        database
            .transactions()
            .inTransaction(stores -> stores.users().find(ada.id()))
            .orElseThrow()
            .createdAt());
  }
}
