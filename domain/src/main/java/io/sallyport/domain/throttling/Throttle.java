package io.sallyport.domain.throttling;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/**
 * Counts a request against a limit, before anything is done for it. Whoever cannot ask this does
 * nothing for the request.
 */
@FunctionalInterface
public interface Throttle extends UseCase<Throttle.Command, Verdict> {

  /**
   * @param limit the name of a {@link RateLimit}
   * @param subject whom it counts: a network, a user. The requests of those whom one cannot tell
   *     from each other count together. Kept as a keyed digest only.
   */
  record Command(Actor actor, String limit, String subject) {

    /** A subject may be an address of a person. */
    @Override
    public String toString() {
      return "Command[actor=" + actor + ", limit=" + limit + "]";
    }
  }

  /**
   * Refuses nothing by itself; see {@link ThrottlingRefusal.TooManyRequests}.
   *
   * @return {@link Verdict.Unlimited} if there is no limit of that name
   */
  @Override
  Verdict handle(Command command);
}
