package shop.bootstrap;

import javax.sql.DataSource;
import shop.application.account.OpenAccountUseCase;
import shop.persistence.SqlAccounts;
import shop.rest.AccountRoutes;

public final class Main {
  public static AccountRoutes wire(DataSource database) {
    return new AccountRoutes(new OpenAccountUseCase(new SqlAccounts(database)));
  }
}
