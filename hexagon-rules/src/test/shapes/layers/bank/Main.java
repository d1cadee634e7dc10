package bank;

import bank.jdbc.JdbcAccounts;
import bank.service.DepositService;
import bank.web.DepositPage;
import java.sql.Connection;

public final class Main {
  public static DepositPage wire(Connection database) {
    return new DepositPage(new DepositService(new JdbcAccounts(database)));
  }
}
