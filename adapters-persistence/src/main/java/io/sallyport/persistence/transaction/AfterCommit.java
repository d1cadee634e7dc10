package io.sallyport.persistence.transaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done after the commit of one run, in the order in which it was asked for. */
final class AfterCommit {

  private final List<Runnable> works = new ArrayList<>();

  void add(Runnable work) {
    works.add(work);
  }

  boolean isEmpty() {
    return works.isEmpty();
  }

  /** There will be no commit of what was done. */
  void forget() {
    works.clear();
  }

  /** Does all of it. What fails first is thrown then, although the commit stands. */
  void begin() {
    RuntimeException first = null;
    for (Runnable work : works) {
      first = first(first, work);
    }
    if (first != null) {
      throw first;
    }
  }

  private static @Nullable RuntimeException first(
      @Nullable RuntimeException before, Runnable work) {
    try {
      work.run();
      return before;
    } catch (RuntimeException failure) {
      if (before == null) {
        return failure;
      }
      before.addSuppressed(failure);
      return before;
    }
  }
}
