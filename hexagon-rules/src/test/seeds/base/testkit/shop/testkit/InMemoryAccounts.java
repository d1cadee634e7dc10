package shop.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.domain.account.Account;
import shop.domain.port.AccountStore;

public final class InMemoryAccounts implements AccountStore {
  private final Map<UUID, Account> accounts = new HashMap<>();

  @Override
  public Optional<Account> find(UUID id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public void save(Account account) {
    accounts.put(account.id(), account);
  }
}
