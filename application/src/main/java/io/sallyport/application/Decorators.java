package io.sallyport.application;

import io.sallyport.domain.shared.UseCase;
import java.util.ArrayList;
import java.util.List;

/** Several decorators as one: each goes around those before it. */
record Decorators(List<UseCase.Decorator> inside) implements UseCase.Decorator {

  Decorators {
    inside = List.copyOf(inside);
  }

  Decorators and(UseCase.Decorator outermost) {
    List<UseCase.Decorator> all = new ArrayList<>(inside);
    all.add(outermost);
    return new Decorators(all);
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
