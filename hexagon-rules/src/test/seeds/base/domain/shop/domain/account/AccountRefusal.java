package shop.domain.account;

public final class AccountRefusal extends RuntimeException {
  public AccountRefusal(String code) {
    super(code);
  }
}
