package io.sallyport.persistence.session;

import io.sallyport.persistence.database.SqlRules;

class SessionOpeningSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return SessionOpeningSql.class;
  }
}
