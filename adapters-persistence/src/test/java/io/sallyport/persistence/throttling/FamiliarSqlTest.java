package io.sallyport.persistence.throttling;

import io.sallyport.persistence.database.SqlRules;

class FamiliarSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return FamiliarSql.class;
  }
}
