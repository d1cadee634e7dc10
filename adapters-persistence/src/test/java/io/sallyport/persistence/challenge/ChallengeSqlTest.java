package io.sallyport.persistence.challenge;

import io.sallyport.persistence.database.SqlRules;

class ChallengeSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return ChallengeSql.class;
  }
}
