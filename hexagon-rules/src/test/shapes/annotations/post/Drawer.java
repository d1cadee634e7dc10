package post;

import java.util.ArrayList;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryAdapter;

@SecondaryAdapter
public final class Drawer implements Letters {
  private final List<Letter> letters = new ArrayList<>();

  @Override
  public void keep(Letter letter) {
    letters.add(letter);
  }
}
