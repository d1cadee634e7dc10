package io.sallyport.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of this run, stopped with it. Each class of tests takes a database
 * of its own, a copy of one that was migrated once.
 */
public final class TestCluster {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestCluster() {}

  /** Holds the cluster, so that it is started when it is first asked for. */
  private static final class Running {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // Nothing here outlives the run.
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        create(postgres, TEMPLATE, "template1");
        new Migrations(urlOf(postgres, TEMPLATE)).migrate();
        return postgres;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** A new database in which the schema is migrated and nobody is. */
  public static DatabaseUrl newDatabase() {
    return newDatabase(TEMPLATE);
  }

  /** A new database in which there is nothing. */
  public static DatabaseUrl newEmptyDatabase() {
    return newDatabase("template1");
  }

  /** A new database in which there is nothing, and which keeps text in that way. */
  public static DatabaseUrl newDatabaseIn(String encoding) {
    return newDatabase("template0 encoding '" + encoding + "' locale 'C'");
  }

  private static DatabaseUrl newDatabase(String template) {
    String name = "test_" + DATABASES.incrementAndGet();
    create(Running.POSTGRES, name, template);
    return urlOf(Running.POSTGRES, name);
  }

  private static void create(EmbeddedPostgres postgres, String name, String template) {
    execute(postgres, "create database " + name + " template " + template);
  }

  /** Sooner than with the cluster, whose end would have to wait for many files to go. */
  static void drop(DatabaseUrl url) {
    String name = url.jdbcUrl().replaceFirst(".*/", "");
    execute(Running.POSTGRES, "drop database " + name + " with (force)");
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static DatabaseUrl urlOf(EmbeddedPostgres postgres, String database) {
    return DatabaseUrl.parse(
        "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/" + database);
  }
}
