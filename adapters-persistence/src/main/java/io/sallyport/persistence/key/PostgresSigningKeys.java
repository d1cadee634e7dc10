package io.sallyport.persistence.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;

/** Key pairs in {@code signing_keys}, through one transaction. */
final class PostgresSigningKeys implements SigningKeys {

  private final SigningKeySql sql;

  PostgresSigningKeys(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(SigningKeySql.class);
  }

  @Override
  public boolean add(SigningKey key) {
    return sql.insert(key) == 1;
  }

  @Override
  public List<SigningKey> findAll(KeyAlgorithm algorithm) {
    return sql.findAll(algorithm.name());
  }

  @Override
  public void remove(SigningKey key) {
    sql.delete(key.id());
  }
}
