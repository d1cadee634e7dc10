package bank.service;

import bank.domain.Money;
import bank.port.in.Deposit;
import bank.port.out.Accounts;

public final class DepositService implements Deposit {
  private final Accounts accounts;

  public DepositService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Money deposit(String account, Money money) {
    Money balance = new Money(accounts.balance(account).cents() + money.cents());
    accounts.save(account, balance);
    return balance;
  }
}
