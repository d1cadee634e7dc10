package io.sallyport.persistence.user;

import io.sallyport.persistence.database.SqlRules;

class ExternalIdSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return ExternalIdSql.class;
  }
}
