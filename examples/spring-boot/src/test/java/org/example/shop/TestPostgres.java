package org.example.shop;

import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;

/** One PostgreSQL for all tests, stopped with them. */
final class TestPostgres {

  private static final DatabaseLogin LOGIN = EmbeddedPostgres.startTemporary().superuser();

  private TestPostgres() {}

  static String url() {
    return LOGIN.jdbcUrl() + "?user=" + LOGIN.user() + "&password=" + LOGIN.password().reveal();
  }
}
