package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the migrations come to, for whoever reviews a change of them. */
class SchemaIT {

  private static final Path FILE = Path.of("src/main/resources" + SchemaPart.EXPECTED);

  @Test
  void is_as_the_file_says() throws IOException, SQLException {
    try (var database = new TestDatabase();
        Connection connection = database.pool().getConnection()) {
      String lines =
          SchemaPart.of(connection, SchemaName.DEFAULT).stream()
              .map(part -> part + "\n")
              .collect(Collectors.joining());
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(FILE, lines);
      }
      assertEquals(Files.readString(FILE), lines, "See -Dgolden.update=true, and what changed.");
    }
  }
}
