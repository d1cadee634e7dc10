package io.sallyport.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A server to be killed: starts the database, commits a row, says so, and waits for its end. */
final class HeldDatabase {

  private HeldDatabase() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres database = EmbeddedPostgres.start(Path.of(arguments[0]));
    try (Connection owner = Connections.to(database.owner());
        Statement statement = owner.createStatement()) {
      statement.execute("create table if not exists kept (n int)");
      statement.execute("insert into kept values (1)");
    }
    System.out.println("holding");
    System.out.flush();
    if (System.in.read() < 0) {
      database.close();
    }
  }
}
