package io.sallyport.persistence.database;

/** The SQL objects of one transaction. */
@FunctionalInterface
public interface SqlObjects {

  /** The statements that this interface declares, each sent in the transaction. */
  <T> T of(Class<T> type);
}
