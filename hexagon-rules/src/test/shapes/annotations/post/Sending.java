package post;

import org.jmolecules.architecture.hexagonal.Application;

@Application
public final class Sending implements SendLetter {
  private final Letters letters;

  public Sending(Letters letters) {
    this.letters = letters;
  }

  @Override
  public Letter send(String text) {
    Letter letter = new Letter(text);
    letters.keep(letter);
    return letter;
  }
}
