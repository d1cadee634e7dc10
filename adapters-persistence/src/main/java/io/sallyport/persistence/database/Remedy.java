package io.sallyport.persistence.database;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/**
 * What an operator can do about a failure, by its SQLSTATE (PostgreSQL manual, appendix A).
 *
 * @param temporary whether it may pass without a change
 */
record Remedy(String text, boolean temporary) {

  private static final Remedy WAIT =
      new Remedy("See that the server runs and can be reached; then try again.", true);

  private static final Map<String, Remedy> BY_STATE =
      Map.ofEntries(
          lasting("28P01", "Correct the user and the password."),
          lasting("28000", "Correct the user, or let it in by pg_hba.conf."),
          lasting("3D000", "Correct the name, or create it: create database ... encoding 'UTF8'."),
          lasting(
              "42501",
              "Grant the role what it lacks, or name one that has it; the page docs/database.md"
                  + " lists the rights, under \"Two roles\"."),
          lasting("55000", "Name a database that may be connected to."),
          lasting("22023", "Correct the parameters behind the ? and the time zone of this JVM."),
          lasting("42704", "Correct the parameters behind the ?."),
          passing("25006", "Lead to the primary, or wait until this server is one."),
          passing(
              "53300",
              "Lower DATABASE_POOL_SIZE, or raise max_connections or the limit of the role or the"
                  + " database."),
          passing("53100", "Make room on the disk of the server."),
          lasting(
              "08004",
              "If the server is yours: let it ask by SCRAM (password_encryption and pg_hba.conf"
                  + " scram-sha-256) and speak TLS, or write require_auth= and sslmode= as it"
                  + " is."));

  private static final Remedy OF_TLS =
      new Remedy(
          "Let sslrootcert name the certificate of the authority that signed the server's, and the"
              + " host be as in that; all files that the parameters name must be readable.",
          false);

  private static final Remedy OF_TABLES =
      new Remedy(
          "The tables in the schema are not as the migrations made them: put them back, or use"
              + " another database.",
          false);

  static Remedy of(SQLException failure) {
    String state = SqlStates.of(failure);
    if (isOfTls(failure)) {
      return OF_TLS;
    }
    if (hasCause(failure, UnknownHostException.class)) {
      return new Remedy("No host of that name is known: correct it, or mend the look-up.", true);
    }
    Remedy known = BY_STATE.get(state);
    if (known != null) {
      return known;
    }
    return state.startsWith("42") ? OF_TABLES : WAIT;
  }

  /** The driver fails by itself, and not for want of an answer: for a file or a certificate. */
  private static boolean isOfTls(SQLException failure) {
    boolean ofDriver =
        failure instanceof PSQLException thrown && thrown.getServerErrorMessage() == null;
    boolean unanswered =
        hasCause(failure, SocketException.class)
            || hasCause(failure, SocketTimeoutException.class)
            || hasCause(failure, EOFException.class);
    return ofDriver && SqlStates.of(failure).equals("08006") && !unanswered;
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .anyMatch(type::isInstance);
  }

  private static Map.Entry<String, Remedy> lasting(String state, String text) {
    return Map.entry(state, new Remedy(text, false));
  }

  private static Map.Entry<String, Remedy> passing(String state, String text) {
    return Map.entry(state, new Remedy(text, true));
  }
}
