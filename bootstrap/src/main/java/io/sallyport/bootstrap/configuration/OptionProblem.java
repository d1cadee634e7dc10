package io.sallyport.bootstrap.configuration;

/**
 * One thing that is wrong with an option.
 *
 * @param option what it is the value of
 * @param variable the environment variable, or the flag, it was read from
 * @param wrong what is true of it, to be read after its name: {@code is missing}
 * @param fix what to do, as a sentence
 */
public record OptionProblem(Option option, String variable, String wrong, String fix) {

  @Override
  public String toString() {
    return variable + " " + wrong + ". " + fix;
  }
}
