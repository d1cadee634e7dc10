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

  exports io.sallyport.persistence.database;
  exports io.sallyport.persistence.housekeeping;
  exports io.sallyport.persistence.idempotency;
  exports io.sallyport.persistence.key;
  exports io.sallyport.persistence.session;
  exports io.sallyport.persistence.transaction;
  exports io.sallyport.persistence.user;

  // JDBI makes SQL objects and mappers by reflection.
  opens io.sallyport.persistence.housekeeping to
      org.jdbi.v3.core,
      org.jdbi.v3.sqlobject;
  opens io.sallyport.persistence.idempotency to
      org.jdbi.v3.core,
      org.jdbi.v3.sqlobject;
  opens io.sallyport.persistence.key to
      org.jdbi.v3.core,
      org.jdbi.v3.sqlobject;
  opens io.sallyport.persistence.session to
      org.jdbi.v3.core,
      org.jdbi.v3.sqlobject;
  opens io.sallyport.persistence.transaction to
      org.jdbi.v3.core;
  opens io.sallyport.persistence.user to
      org.jdbi.v3.core,
      org.jdbi.v3.sqlobject;
}
