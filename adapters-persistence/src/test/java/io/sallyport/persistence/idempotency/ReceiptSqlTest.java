package io.sallyport.persistence.idempotency;

import io.sallyport.persistence.database.SqlRules;

class ReceiptSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return ReceiptSql.class;
  }
}
