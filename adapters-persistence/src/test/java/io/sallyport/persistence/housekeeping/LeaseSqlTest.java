package io.sallyport.persistence.housekeeping;

import io.sallyport.persistence.database.SqlRules;

class LeaseSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return LeaseSql.class;
  }
}
