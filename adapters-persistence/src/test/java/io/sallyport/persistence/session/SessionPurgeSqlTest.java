package io.sallyport.persistence.session;

import io.sallyport.persistence.database.SqlRules;

class SessionPurgeSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return SessionPurgeSql.class;
  }
}
