package shop.domain.port;

import java.util.Optional;
import java.util.UUID;
import shop.domain.account.Account;

public interface AccountStore {
  Optional<Account> find(UUID id);

  void save(Account account);
}
