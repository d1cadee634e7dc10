package io.sallyport.domain.shared;

/**
 * One thing that can be asked of this system. Every driving port is one, so that whoever measures,
 * limits or records use cases writes one decorator for all of them, see {@link Decorator}.
 *
 * @param <I> what is asked; where a right is needed, with the actor who asks
 * @param <O> what comes of it; {@link Done} where the absence of a refusal says all
 */
@FunctionalInterface
public interface UseCase<I, O> {

  /**
   * @throws Refusal if what is asked cannot be done
   */
  O handle(I input);

  /** It was done, and there is nothing more to tell. */
  enum Done {
    DONE
  }

  /** Puts something around use cases. */
  interface Decorator {

    /**
     * @param port that the use case implements
     * @return does what the use case does, and something before or after it
     */
    <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase);
  }
}
