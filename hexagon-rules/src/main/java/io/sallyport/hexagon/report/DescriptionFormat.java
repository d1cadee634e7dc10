package io.sallyport.hexagon.report;

/** How the description is written, into which a reader may want to put an exception. */
public enum DescriptionFormat {
  /** With {@code HexagonBuilder.named(...)}, in a test class. */
  JAVA(".except(\"%s\", \"%s\", \"<reason>\", LocalDate.parse(\"<last day>\"))"),
  /** As a file for the command. */
  SETTINGS("except.%s = %s | <reason> | <last day>");

  private final String exception;

  DescriptionFormat(String exception) {
    this.exception = exception;
  }

  String exception(String ruleId, String className) {
    return exception.formatted(ruleId, className);
  }
}
