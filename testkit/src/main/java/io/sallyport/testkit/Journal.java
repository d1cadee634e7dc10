package io.sallyport.testkit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How to undo what a transaction has done so far, step by step. A transaction so costs as much as
 * what it changes, however much there is. Used by one thread at a time.
 */
public final class Journal {

  private final Deque<Runnable> steps = new ArrayDeque<>();

  /** Notes how to undo what is done now. */
  public void note(Runnable undo) {
    steps.push(undo);
  }

  /** What was done stands. */
  public void commit() {
    steps.clear();
  }

  /** Undoes what was done since the last commit, the last first. */
  public void rollBack() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
