package io.sallyport.bench.load;

import java.sql.SQLException;

/** A read while the server deletes sessions that are over, beside a read while there are none. */
final class Purge {

  private static final int OVER = 200_000;
  private static final long PATIENCE_NANOS = 600_000_000_000L;
  private static final String OVER_SESSIONS =
      "from sallyport.sessions where coalesce(purge_after, latest_end) < now() - interval '8 days'";

  private final Bench bench;
  private final Target read;

  /**
   * @param read of who is signed in
   */
  Purge(Bench bench, Target read) {
    this.bench = bench;
    this.read = read;
  }

  Scenario scenario() {
    return Scenario.of(
        "purge",
        read.besides("a read, nothing to delete", this::nothingToDelete),
        read.besides("a read, while sessions are deleted", this::deletes));
  }

  private AutoCloseable nothingToDelete() throws Exception {
    await("0 = (select count(*) " + OVER_SESSIONS + ")");
    return () -> {};
  }

  private AutoCloseable deletes() throws Exception {
    bench
        .postgres()
        .execute(
            "insert into sallyport.sessions (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash,"
                + " created_at, authenticated_at, last_used_at, expires_at, latest_end, purge_after)"
                + " select gen_random_uuid(), id, 1, md5(random()::text), 1, md5(random()::text),"
                + " past, past, past, past, past, past"
                + " from (select id from sallyport.users limit 1000) as owners, generate_series(1, "
                + OVER / 1000
                + "), (select now() - interval '100 days' as past) as long_ago");
    await("(select count(*) " + OVER_SESSIONS + ") between 1 and " + (OVER - 1));
    return () -> {};
  }

  private void await(String condition) throws SQLException, InterruptedException {
    for (long end = System.nanoTime() + PATIENCE_NANOS;
        !bench.postgres().text("select " + condition).equals("t");
        Thread.sleep(500)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The server does not delete: not " + condition);
      }
    }
  }
}
