package post;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

@PrimaryPort
public interface SendLetter {
  Letter send(String text);
}
