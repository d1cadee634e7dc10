package io.sallyport.persistence.throttling;

import io.sallyport.persistence.database.SqlRules;

class RateLimitSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return RateLimitSql.class;
  }
}
