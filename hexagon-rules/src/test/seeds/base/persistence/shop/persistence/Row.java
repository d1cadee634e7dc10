package shop.persistence;

import java.util.Optional;
import javax.sql.DataSource;
import shop.domain.account.Account;

public class Row {
  public static Optional<Row> of(DataSource database, String table) {
    return Optional.empty();
  }

  public static Row empty() {
    return new Row();
  }

  public Account account() {
    return null;
  }
}
