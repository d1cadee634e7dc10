package io.sallyport.postgres;

import io.sallyport.domain.shared.Secret;

/** How to reach a database of the embedded PostgreSQL as one of its roles. */
public record DatabaseLogin(String host, int port, String database, String user, Secret password) {

  /** The address for JDBC, without user and password: an address gets logged. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** The same role in another database. */
  public DatabaseLogin to(String otherDatabase) {
    return new DatabaseLogin(host, port, otherDatabase, user, password);
  }
}
