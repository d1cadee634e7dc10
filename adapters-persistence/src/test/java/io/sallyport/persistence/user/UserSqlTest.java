package io.sallyport.persistence.user;

import io.sallyport.persistence.database.SqlRules;

class UserSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return UserSql.class;
  }
}
