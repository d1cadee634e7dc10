package io.sallyport.bootstrap.tracing;

import static org.junit.jupiter.api.Assertions.assertSame;

import io.sallyport.domain.shared.UseCase;
import io.sallyport.http.RequestObserver;
import io.sallyport.http.RequestTrace;
import io.sallyport.persistence.transaction.StatementObserver;
import io.sallyport.security.password.HashingObserver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

final class TracesTest {

  @Test
  void puts_nothing_around_anything_without_a_collector() {
    RequestObserver requests = (method, route, status, duration) -> {};
    UseCase.Decorator useCases = Mockito.mock();
    StatementObserver statements = Mockito.mock();
    HashingObserver hashing = Mockito.mock();

    try (Tracing tracing = Traces.to(Optional.empty())) {
      assertSame(requests, tracing.requests(requests));
      assertSame(useCases, tracing.useCases(useCases));
      assertSame(statements, tracing.statements(statements));
      assertSame(hashing, tracing.hashing(hashing));
      assertSame(RequestTrace.NONE, requests.begin(name -> "decoy"));
    }
  }
}
