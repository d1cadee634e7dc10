package io.sallyport.persistence.throttling;

import io.sallyport.persistence.database.SqlRules;

class GuessSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return GuessSql.class;
  }
}
