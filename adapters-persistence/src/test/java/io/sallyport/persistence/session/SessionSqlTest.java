package io.sallyport.persistence.session;

import io.sallyport.persistence.database.SqlRules;

class SessionSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return SessionSql.class;
  }
}
