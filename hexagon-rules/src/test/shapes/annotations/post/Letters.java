package post;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

@SecondaryPort
public interface Letters {
  void keep(Letter letter);
}
