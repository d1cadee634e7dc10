package io.sallyport.bootstrap;

/**
 * Something outside this program must be put right by the operator. The message is one line that
 * names the option, says what is wrong, and what to do.
 */
public final class OperatorError extends RuntimeException {

  /** {@code EX_UNAVAILABLE} of {@code sysexits.h}: starting again later may help. */
  public static final int UNAVAILABLE = 69;

  /** {@code EX_CONFIG} of {@code sysexits.h}: starting again does not help. */
  public static final int CONFIGURATION = 78;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  OperatorError(String message, int exitCode) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }
}
