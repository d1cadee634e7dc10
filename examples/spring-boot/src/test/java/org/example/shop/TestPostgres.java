package org.example.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One PostgreSQL for all tests, stopped with them. */
final class TestPostgres {

  private static final EmbeddedPostgres RUNNING = start();

  private TestPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String url() {
    return RUNNING.getJdbcUrl("postgres", "postgres");
  }
}
