package shop.persistence;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import shop.domain.account.Account;
import shop.domain.port.AccountStore;

public final class SqlAccounts implements AccountStore {
  private final DataSource database;

  public SqlAccounts(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(UUID id) {
    return Row.of(database, Tables.ACCOUNTS).map(Row::account);
  }

  @Override
  public void save(Account account) {}
}
