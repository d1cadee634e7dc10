package shop.application.account;

import java.time.Instant;
import java.util.UUID;
import shop.application.api.AccountView;
import shop.application.api.OpenAccount;
import shop.domain.account.Account;
import shop.domain.account.AccountRefusal;
import shop.domain.port.AccountStore;

public final class OpenAccountUseCase implements OpenAccount {
  private final AccountStore accounts;

  public OpenAccountUseCase(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public AccountView open(UUID id, String name, Instant now) {
    if (accounts.find(id).isPresent()) {
      throw new AccountRefusal("account_exists");
    }
    accounts.save(new Account(id, name, now));
    return new AccountView(id, name);
  }
}
