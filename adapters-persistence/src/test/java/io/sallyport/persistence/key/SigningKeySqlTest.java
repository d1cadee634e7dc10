package io.sallyport.persistence.key;

import io.sallyport.persistence.database.SqlRules;

class SigningKeySqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return SigningKeySql.class;
  }
}
