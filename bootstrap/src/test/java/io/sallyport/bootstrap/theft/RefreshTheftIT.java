package io.sallyport.bootstrap.theft;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.bootstrap.PackedServer;
import io.sallyport.domain.access.AccountEvent;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import io.sallyport.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same thief, on PostgreSQL. */
final class RefreshTheftIT {

  private static final int SCHEDULES = 60;

  @Test
  void ends_the_session_at_the_first_round_in_every_schedule(@TempDir Path folder) {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(PackedServer.dataFolder(folder));
        var pool = new HikariDataSource()) {
      DatabaseLogin login = postgres.owner();
      pool.setJdbcUrl(login.jdbcUrl());
      pool.setUsername(login.user());
      pool.setPassword(login.password().reveal());
      SallyportSchema.migrate(pool, "sallyport");
      var clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
      List<AccountEvent> events = new ArrayList<>();
      Sallyport sallyport =
          RefreshTheftTest.sallyport(PostgresTransactions.on(pool), clock, events);
      for (long seed = 1; seed <= SCHEDULES; seed++) {
        RefreshTheftTest.run(sallyport, clock, events, seed);
      }
    }
  }
}
