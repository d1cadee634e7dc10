package bank.port.in;

import bank.domain.Money;

public interface Deposit {
  Money deposit(String account, Money money);
}
