package bank.web;

import bank.domain.Money;
import bank.port.in.Deposit;

public final class DepositPage {
  private final Deposit deposit;

  public DepositPage(Deposit deposit) {
    this.deposit = deposit;
  }

  public String post(String account, long cents) {
    return "now " + deposit.deposit(account, new Money(cents)).cents();
  }
}
