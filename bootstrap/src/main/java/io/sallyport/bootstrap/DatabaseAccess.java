package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.Option;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseProblem;
import io.sallyport.persistence.database.DatabaseRequirements;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.Migrations;
import io.sallyport.persistence.database.SqlStates;
import io.sallyport.persistence.database.UnusableDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One way to reach the database.
 *
 * @param option what the operator has set to say so
 */
public record DatabaseAccess(Option option, DatabaseUrl url) {

  /**
   * Brings the tables up to date.
   *
   * @return how many migrations were applied
   * @throws OperatorError if that cannot be done
   */
  int migrate() {
    try {
      return new Migrations(url).migrate();
    } catch (UnusableDatabase unusable) {
      throw error(new DatabaseProblem(String.valueOf(unusable.getMessage()), false));
    } catch (StoresUnavailable outage) {
      SQLException failure = SqlStates.in(outage);
      throw failure == null ? outage : error(DatabaseProblem.of(failure));
    }
  }

  /** Everything that keeps it from serving, one line each. */
  List<OperatorError> problems() {
    return DatabaseRequirements.problems(url).stream().map(this::error).toList();
  }

  /** What is allowed but probably not meant, in one line. */
  Optional<String> warning() {
    List<String> hosts = url.unencryptedHosts();
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            option
                + " lets the connection to "
                + String.join(", ", hosts)
                + " go unencrypted. Write sslmode=verify-full in it, and sslrootcert= with the"
                + " certificate of the authority that signed the server's.");
  }

  private OperatorError error(DatabaseProblem problem) {
    return new OperatorError(
        option + ": " + problem.message(),
        problem.temporary() ? OperatorError.UNAVAILABLE : OperatorError.CONFIGURATION);
  }
}
