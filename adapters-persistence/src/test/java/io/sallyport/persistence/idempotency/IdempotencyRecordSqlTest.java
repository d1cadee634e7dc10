package io.sallyport.persistence.idempotency;

import io.sallyport.persistence.database.SqlRules;

class IdempotencyRecordSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return IdempotencyRecordSql.class;
  }
}
