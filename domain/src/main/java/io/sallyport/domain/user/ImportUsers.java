package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.UseCase;
import java.util.Iterator;
import java.util.List;

/**
 * Takes over the users of another system: any number of them, a batch at a time, each batch in a
 * transaction of its own. Those who are there already are left as they are, so that an import that
 * was cut off is simply run again. No event is published.
 */
@FunctionalInterface
public interface ImportUsers extends UseCase<ImportUsers.Command, ImportUsers.Report> {

  /**
   * @param users asked for one by one, never inside a transaction
   */
  record Command(Actor actor, Iterator<ImportedUser> users) {}

  /**
   * Why someone was not taken over.
   *
   * @param index which of them, from 0
   */
  record Rejection(long index, List<Violation> violations) {

    public Rejection {
      violations = List.copyOf(violations);
    }
  }

  /**
   * @param added how many have an account now who had none
   * @param present how many had one with the same address already
   * @param refused how many could not be taken over
   * @param rejections why; the first {@link #MAX_REJECTIONS}
   */
  record Report(long added, long present, long refused, List<Rejection> rejections) {

    /** No report tells of more rejections than this. */
    public static final int MAX_REJECTIONS = 1000;

    public Report {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   */
  @Override
  Report handle(Command command);
}
