package io.sallyport.application;

import io.sallyport.domain.shared.UseCase;
import java.util.List;

/** Several decorators as one: each goes around those before it. */
record Decorators(List<UseCase.Decorator> inside) implements UseCase.Decorator {

  Decorators {
    inside = List.copyOf(inside);
  }

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    UseCase<I, O> decorated = useCase;
    for (UseCase.Decorator decorator : inside) {
      decorated = decorator.around(port, decorated);
    }
    return decorated;
  }
}
