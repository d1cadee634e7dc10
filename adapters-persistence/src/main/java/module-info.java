/**
 * Everything in PostgreSQL, by JDBI, in a schema of the host's database. HikariCP and Flyway are
 * the host's choice.
 */
module io.sallyport.persistence {
  requires transitive io.sallyport.domain;
  requires transitive java.sql;
  requires transitive org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires org.jdbi.v3.sqlobject;
  requires org.postgresql.jdbc;
  requires org.slf4j;
  requires static com.zaxxer.hikari;
  requires static flyway.core;
  requires static org.jspecify;

  exports io.sallyport.persistence.challenge;
  exports io.sallyport.persistence.database;
  exports io.sallyport.persistence.maintenance;
  exports io.sallyport.persistence.idempotency;
  exports io.sallyport.persistence.key;
  exports io.sallyport.persistence.session;
  exports io.sallyport.persistence.throttling;
  exports io.sallyport.persistence.transaction;
  exports io.sallyport.persistence.user;
}
