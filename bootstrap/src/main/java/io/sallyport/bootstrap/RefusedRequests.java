package io.sallyport.bootstrap;

import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.Verdict.Refused;
import java.util.function.Consumer;

/**
 * Tells of requests that a rate limit refuses.
 *
 * @param listener is told of each, on the thread of the request; must not throw
 */
record RefusedRequests(Consumer<Refused> listener) implements UseCase.Decorator {

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    return port.equals(Throttle.class) ? input -> told(useCase.handle(input)) : useCase;
  }

  private <O> O told(O verdict) {
    if (verdict instanceof Refused refused) {
      listener.accept(refused);
    }
    return verdict;
  }
}
