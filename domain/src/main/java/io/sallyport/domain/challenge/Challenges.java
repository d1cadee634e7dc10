package io.sallyport.domain.challenge;

import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The challenges that have been sent. Reached only inside a transaction. */
public interface Challenges {

  /**
   * Keeps a new one.
   *
   * @return false, with nothing kept, if its user is no more
   */
  boolean add(Challenge challenge);

  /** As it is, also if it was used or has expired; empty if it is not kept, or not any more. */
  Optional<Challenge> find(ChallengeId id);

  /**
   * Uses one, if it is of that purpose, was not used and has not expired. By a token it is used if
   * the token is its own, and otherwise left as it is. By a code, if that has not expired and
   * attempts are left, one of them is taken in any case, and the challenge is used if the code is
   * its own.
   *
   * <p>One statement. Of many at once, on any number of nodes, one at most passes, and of their
   * codes no more are compared than there were attempts.
   *
   * @return the challenge as it is after it, if it was used by this; empty otherwise
   */
  Optional<Challenge> use(Use use);

  /**
   * Ends all of a user's challenges of these purposes that were not used yet.
   *
   * @return how many there were
   */
  int endAll(UserId userId, Set<Purpose> purposes, Instant now);

  /**
   * Forgets those that expired before that time, used or not, the first first.
   *
   * @param most how many at a time
   * @return how many there were
   */
  int removeOver(Instant before, int most);
}
