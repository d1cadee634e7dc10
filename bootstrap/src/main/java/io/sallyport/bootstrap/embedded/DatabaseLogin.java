package io.sallyport.bootstrap.embedded;

import io.sallyport.domain.shared.Secret;

/** How to reach the embedded database as one of its roles. */
public record DatabaseLogin(String host, int port, String database, String user, Secret password) {

  /** The address for JDBC, without user and password: an address gets logged. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }
}
