package io.sallyport.bootstrap.tracing;

import io.sallyport.domain.shared.UseCase;
import io.sallyport.http.RequestObserver;
import io.sallyport.persistence.transaction.StatementObserver;
import io.sallyport.security.password.HashingObserver;

/** Puts nothing around anything. */
record Untraced() implements Tracing {

  @Override
  public RequestObserver requests(RequestObserver next) {
    return next;
  }

  @Override
  public UseCase.Decorator useCases(UseCase.Decorator next) {
    return next;
  }

  @Override
  public StatementObserver statements(StatementObserver next) {
    return next;
  }

  @Override
  public HashingObserver hashing(HashingObserver next) {
    return next;
  }

  @Override
  public void close() {}
}
