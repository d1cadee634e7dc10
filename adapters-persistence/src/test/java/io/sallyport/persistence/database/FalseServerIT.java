package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.database.FalseServer.Encryption;
import io.sallyport.persistence.database.FalseServer.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever answers where the database should be, and asks for the password, does not get it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FalseServerIT {

  private static final String PASSWORD = "the-password-of-the-database";

  private SelfSigned certificate;

  @BeforeAll
  void make_a_certificate(@TempDir Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    certificate = SelfSigned.make(folder);
  }

  /** What of ours opens a connection, besides the pool. */
  enum Opener {
    CONNECTIONS(
        url -> assertThrows(SQLException.class, DriverConnections.forUse(url)::getConnection)),
    MIGRATIONS(url -> assertThrows(RuntimeException.class, new Migrations(url)::migrate)),
    REQUIREMENTS(url -> assertFalse(DatabaseRequirements.problems(url).isEmpty()));

    // A method without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<DatabaseUrl> opening;

    Opener(Consumer<DatabaseUrl> opening) {
      this.opening = opening;
    }

    void open(DatabaseUrl url) {
      opening.accept(url);
    }
  }

  /** The ways to write a URL with a password, without a word of what the server may ask for. */
  static List<DatabaseUrl> urls(int port) {
    List<DatabaseUrl> urls = new ArrayList<>();
    String place = "127.0.0.1:" + port + "/accounts";
    for (String mode : List.of("", "disable", "allow", "prefer", "require")) {
      String parameter = mode.isEmpty() ? "" : "?sslmode=" + mode;
      urls.add(DatabaseUrl.parse("postgresql://ann:" + PASSWORD + "@" + place + parameter));
    }
    urls.add(DatabaseUrl.parse("jdbc:postgresql://" + place + "?user=ann&password=" + PASSWORD));
    urls.add(
        DatabaseUrl.parse("postgresql://ann:" + PASSWORD + "@" + place + "?gssencmode=prefer"));
    urls.add(DatabaseUrl.parse("postgresql://ann:" + PASSWORD + "@127.0.0.1:1," + place));
    // A password in the driver's URL passes by our own.
    urls.add(new DatabaseUrl("jdbc:postgresql://" + place + "?password=" + PASSWORD, "ann", null));
    return urls;
  }

  static List<Arguments> everyone() {
    List<Arguments> all = new ArrayList<>();
    for (Opener opener : Opener.values()) {
      for (Encryption encryption : Encryption.values()) {
        for (Question question : Question.THAT_ASK) {
          all.add(Arguments.of(opener, encryption, question));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void hears_nothing_of_the_password(Opener opener, Encryption encryption, Question question)
      throws IOException, InterruptedException {
    try (var server = new FalseServer(certificate, encryption, question)) {
      urls(server.port()).forEach(opener::open);
      String heard = server.heard();

      assertTrue(server.asked() > 0, "nobody came as far as the question");
      assertFalse(heard.contains(PASSWORD), heard);
      if (question != Question.CLEAR_TEXT_AFTER_SCRAM_BEGAN) {
        assertEquals("", heard);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encryption.class)
  void hears_nothing_of_it_from_the_pool(Encryption encryption)
      throws IOException, InterruptedException {
    try (var server = new FalseServer(certificate, encryption, Question.CLEAR_TEXT)) {
      try (HikariDataSource pool = ConnectionPool.open(urls(server.port()).get(0), 2)) {
        pool.setConnectionTimeout(500);
        assertThrows(SQLException.class, pool::getConnection);
      }

      assertEquals("", server.heard());
      assertTrue(server.asked() > 0, "nobody came as far as the question");
    }
  }

  @Test
  void is_not_believed_when_it_asks_for_nothing() throws IOException, InterruptedException {
    try (var server = new FalseServer(certificate, Encryption.REFUSED, Question.NOTHING)) {
      var url = new DatabaseUrl(urls(server.port()).get(0).jdbcUrl(), "ann", Secret.of(PASSWORD));

      assertThrows(SQLException.class, DriverConnections.forUse(url)::getConnection);

      assertEquals("", server.heard());
    }
  }

  @ParameterizedTest
  @CsvSource({"CLEAR_TEXT, password", "CLEAR_TEXT, '!none'", "MD5, md5"})
  void hears_what_the_url_itself_allows(Question question, String allowed)
      throws IOException, InterruptedException {
    try (var server = new FalseServer(certificate, Encryption.REFUSED, question)) {
      var url =
          DatabaseUrl.parse(
              "postgresql://ann:"
                  + PASSWORD
                  + "@127.0.0.1:"
                  + server.port()
                  + "/d?socketTimeout=1&require_auth="
                  + allowed);

      assertThrows(SQLException.class, DriverConnections.forUse(url)::getConnection);

      assertEquals(question == Question.CLEAR_TEXT, server.heard().contains(PASSWORD));
      assertEquals(question == Question.MD5, server.heard().contains("md5"));
    }
  }

  @ParameterizedTest
  @EnumSource(Encryption.class)
  void is_told_apart_in_one_line_that_says_what_to_do(Encryption encryption) throws IOException {
    try (var server = new FalseServer(certificate, encryption, Question.CLEAR_TEXT)) {
      List<DatabaseProblem> problems = DatabaseRequirements.problems(urls(server.port()).get(0));

      assertEquals(1, problems.size());
      assertFalse(problems.get(0).temporary());
      assertTrue(problems.get(0).message().contains("require_auth="), problems::toString);
      assertEquals(1, problems.get(0).message().lines().count());
    }
  }

  @Tag("ASVS-12.3.2")
  @Tag("ASVS-12.3.4")
  @ParameterizedTest
  @ValueSource(strings = {"absent.pem", "empty.pem", "garbage.pem", "another.pem"})
  void is_not_let_in_by_a_file_of_certificates_that_does_not_name_it(
      String file, @TempDir Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Files.writeString(folder.resolve("empty.pem"), "");
    Files.writeString(folder.resolve("garbage.pem"), "no certificate");
    SelfSigned.make(folder).writeTo(folder.resolve("another.pem"));
    try (var server = new FalseServer(certificate, Encryption.GIVEN, Question.CLEAR_TEXT)) {
      DatabaseUrl plain = urls(server.port()).get(0);
      String mode = "?sslmode=verify-full&sslrootcert=" + folder.resolve(file);
      var url = new DatabaseUrl(plain.jdbcUrl() + mode, plain.user(), plain.password());

      List<DatabaseProblem> problems = DatabaseRequirements.problems(url);

      assertEquals(1, problems.size());
      assertFalse(problems.get(0).temporary(), problems::toString);
      assertTrue(problems.get(0).message().contains("sslrootcert"), problems::toString);
      assertEquals(0, server.asked());
    }
  }
}
