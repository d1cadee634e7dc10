package post;

public final class Office {
  public static Counter open() {
    return new Counter(new Sending(new Drawer()));
  }
}
