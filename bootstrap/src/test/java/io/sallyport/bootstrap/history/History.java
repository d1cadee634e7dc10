package io.sallyport.bootstrap.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that was asked and seen, in the order in which it was begun. */
record History(List<Operation> operations) {

  History {
    operations =
        operations.stream()
            .sorted(Comparator.comparingLong(operation -> operation.span().start()))
            .toList();
  }

  static History of(Collection<Operation> operations) {
    return new History(new ArrayList<>(operations));
  }

  List<Operation> of(Operation.Kind kind) {
    return operations.stream().filter(operation -> operation.kind() == kind).toList();
  }

  /** Those of a kind by what each has, leaving out those that have none. */
  Map<String, List<Operation>> by(Operation.Kind kind, Function<Operation, ? extends Object> what) {
    return of(kind).stream()
        .filter(operation -> Objects.nonNull(what.apply(operation)))
        .collect(Collectors.groupingBy(operation -> String.valueOf(what.apply(operation))));
  }

  Map<Operation.Outcome, Long> outcomes() {
    return operations.stream()
        .collect(Collectors.groupingBy(Operation::outcome, TreeMap::new, Collectors.counting()));
  }

  Map<String, List<Operation>> byUser() {
    return operations.stream().collect(Collectors.groupingBy(Operation::user));
  }
}
