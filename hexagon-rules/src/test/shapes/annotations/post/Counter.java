package post;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;

@PrimaryAdapter
public final class Counter {
  private final SendLetter sendLetter;

  public Counter(SendLetter sendLetter) {
    this.sendLetter = sendLetter;
  }

  public String take(String text) {
    return sendLetter.send(text).text();
  }
}
