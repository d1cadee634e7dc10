package shop.persistence;

public class Tables {
  public static final String ACCOUNTS = "accounts";

  public static int count() {
    return 1;
  }
}
