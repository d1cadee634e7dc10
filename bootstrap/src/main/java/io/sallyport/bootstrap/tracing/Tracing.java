package io.sallyport.bootstrap.tracing;

import io.sallyport.domain.shared.UseCase;
import io.sallyport.http.RequestObserver;
import io.sallyport.persistence.transaction.StatementObserver;
import io.sallyport.security.password.HashingObserver;

/** Puts traces around what is measured. */
public interface Tracing extends AutoCloseable {

  RequestObserver requests(RequestObserver next);

  UseCase.Decorator useCases(UseCase.Decorator next);

  StatementObserver statements(StatementObserver next);

  HashingObserver hashing(HashingObserver next);

  /** Sends what is left, for two seconds at most. */
  @Override
  void close();
}
