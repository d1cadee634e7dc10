package io.sallyport.persistence.mail;

import io.sallyport.persistence.database.SqlRules;

class MailSqlTest implements SqlRules {

  @Override
  public Class<?> sqlObject() {
    return MailSql.class;
  }
}
