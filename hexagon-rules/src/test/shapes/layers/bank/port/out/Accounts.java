package bank.port.out;

import bank.domain.Money;

public interface Accounts {
  Money balance(String account);

  void save(String account, Money balance);
}
