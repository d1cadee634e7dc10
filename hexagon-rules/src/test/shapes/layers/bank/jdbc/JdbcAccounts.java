package bank.jdbc;

import bank.domain.Money;
import bank.port.out.Accounts;
import java.sql.Connection;

public final class JdbcAccounts implements Accounts {
  private final Connection database;

  public JdbcAccounts(Connection database) {
    this.database = database;
  }

  @Override
  public Money balance(String account) {
    return new Money(database.hashCode());
  }

  @Override
  public void save(String account, Money balance) {}
}
