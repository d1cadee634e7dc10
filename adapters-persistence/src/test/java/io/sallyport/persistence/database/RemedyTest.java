package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

class RemedyTest {

  private static SQLException ofDriver(PSQLState state, Throwable cause) {
    return new PSQLException("It did not work.", state, cause);
  }

  @Test
  void a_file_and_a_certificate_must_be_changed() {
    for (Throwable cause :
        new Throwable[] {
          new FileNotFoundException("ca.pem"), new SSLHandshakeException("no path")
        }) {
      DatabaseProblem problem = DatabaseProblem.of(ofDriver(PSQLState.CONNECTION_FAILURE, cause));

      assertFalse(problem.temporary());
      assertTrue(problem.message().contains("sslrootcert"), problem::message);
    }
    assertFalse(
        DatabaseProblem.of(new PSQLException("The hostname differs.", PSQLState.CONNECTION_FAILURE))
            .temporary());
  }

  @Test
  void whoever_does_not_answer_may_do_so_later() {
    assertTrue(
        DatabaseProblem.of(
                ofDriver(PSQLState.CONNECTION_UNABLE_TO_CONNECT, new ConnectException("refused")))
            .temporary());
    assertTrue(
        DatabaseProblem.of(
                ofDriver(PSQLState.CONNECTION_UNABLE_TO_CONNECT, new UnknownHostException("x")))
            .temporary());
    assertTrue(
        DatabaseProblem.of(ofDriver(PSQLState.CONNECTION_FAILURE, new ConnectException("lost")))
            .temporary());
  }

  @Test
  void the_first_failure_counts_and_not_what_a_pool_makes_of_it() {
    var first = new SQLException("no such database", "3D000");

    DatabaseProblem problem =
        DatabaseProblem.of(new SQLTransientConnectionException("timed out", "08001", first));

    assertFalse(problem.temporary());
    assertTrue(problem.message().startsWith("no such database (SQLSTATE 3D000). "));
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, false", "28000, false", "42501, false", "42P07, false", "42704, false", "22023, false",
    "55000, false", "08004, false", "25006, true", "53300, true", "53100, true", "57P03, true",
    "57P01, true", "08006, true", "08P01, true", "XX000, true"
  })
  void says_whether_waiting_may_help(String state, boolean temporary) {
    assertEquals(temporary, DatabaseProblem.of(new SQLException("x", state)).temporary());
  }

  @Test
  void what_a_stranger_says_stays_on_one_short_line() {
    String message =
        DatabaseProblem.of(new SQLException("a\r\nb\u001b[31m\u2028c" + "d".repeat(5000), "28P01"))
            .message();

    assertTrue(message.startsWith("a b [31m cddd"), message);
    assertTrue(message.length() < 500);
  }
}
