package io.sallyport.persistence.maintenance;

import io.sallyport.persistence.database.SqlRules;

class LeaseSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return LeaseSql.class;
  }
}
