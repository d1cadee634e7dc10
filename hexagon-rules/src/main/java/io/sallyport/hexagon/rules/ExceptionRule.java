package io.sallyport.hexagon.rules;

/** HX-05: what is let pass for a while, and that it does not grow. It is judged last. */
public final class ExceptionRule {

  /** What it says. */
  public static final Rule DATED =
      new Rule(
          "HX-05",
          "Exceptions are dated, needed, and do not grow",
          "An exception without an end is a rule that was given up and not taken back.",
          "Mend the code and take the exception out; or move its date, and say why.",
          "exceptions and baselines that expired, that nothing needs any more, or that let more"
              + " pass than was agreed",
          "a reason that is not one");

  private ExceptionRule() {}
}
