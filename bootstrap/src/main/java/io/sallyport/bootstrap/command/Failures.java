package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.OperatorError;
import io.sallyport.bootstrap.configuration.ConfigurationProblems;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.postgres.EmbeddedFailure;
import org.slf4j.LoggerFactory;

/** Says in one line why a command failed; only what nobody expected leaves a trace in the log. */
final class Failures {

  private static final int FAILED = 1;

  /** {@code EX_SOFTWARE} of {@code sysexits.h}. */
  private static final int BUG = 70;

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Says it and returns the exit code. */
  int exitCode(Exception failure) {
    if (failure instanceof ConfigurationProblems problems) {
      return said(String.valueOf(problems.getMessage()), ConfigurationProblems.EXIT_CODE);
    }
    if (failure instanceof InvalidValue invalid) {
      invalid.violations().forEach(violation -> said(violation.detail(), FAILED));
      return FAILED;
    }
    if (failure instanceof Refusal refusal) {
      return said(refusal.detail(), FAILED);
    }
    if (failure instanceof CommandFailure) {
      return said(String.valueOf(failure.getMessage()), FAILED);
    }
    if (failure instanceof EmbeddedFailure) {
      return said(
          "The database in DATA_DIR, as there is no DATABASE_URL: " + failure.getMessage(), FAILED);
    }
    if (failure instanceof OperatorError error) {
      return said(String.valueOf(error.getMessage()), error.exitCode());
    }
    if (failure instanceof StoresUnavailable) {
      return said(
          "The database cannot be reached any more; `sallyport doctor` says more.",
          OperatorError.UNAVAILABLE);
    }
    LoggerFactory.getLogger(Failures.class).error("command_failed", failure);
    return said("This should not happen; the log says more.", BUG);
  }

  private int said(String line, int exitCode) {
    terminal.err().println("sallyport: " + line);
    return exitCode;
  }
}
