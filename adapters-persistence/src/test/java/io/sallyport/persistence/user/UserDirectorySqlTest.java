package io.sallyport.persistence.user;

import io.sallyport.persistence.database.SqlRules;

class UserDirectorySqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return UserDirectorySql.class;
  }
}
