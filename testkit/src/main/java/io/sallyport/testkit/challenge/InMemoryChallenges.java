package io.sallyport.testkit.challenge;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.ChallengeId;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Use;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Challenges in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryChallenges implements Challenges {

  private final Users users;
  private final Rows<ChallengeId, Challenge> byId;

  public InMemoryChallenges(Users users, Journal journal) {
    this.users = users;
    this.byId = new Rows<>(journal);
  }

  @Override
  public boolean add(Challenge challenge) {
    boolean fits = hasItsUser(challenge);
    if (fits) {
      byId.put(challenge.id(), challenge);
    }
    return fits;
  }

  @Override
  public Optional<Challenge> find(ChallengeId id) {
    return byId.find(id).filter(this::hasItsUser);
  }

  /** A challenge goes with its user. */
  private boolean hasItsUser(Challenge challenge) {
    UserId user = challenge.recipient().userId();
    return user == null || users.find(user).isPresent();
  }

  @Override
  public Optional<Challenge> use(Use use) {
    Optional<Challenge> after =
        find(use.id()).filter(challenge -> challenge.usedAt() == null).map(use::applyTo);
    after.ifPresent(this::put);
    return after.filter(challenge -> challenge.usedAt() != null);
  }

  private void put(Challenge challenge) {
    byId.put(challenge.id(), challenge);
  }

  @Override
  public int endAll(UserId userId, Set<Purpose> purposes, Instant now) {
    List<Challenge> open =
        byId.all().stream()
            .filter(challenge -> userId.equals(challenge.recipient().userId()))
            .filter(challenge -> purposes.contains(challenge.purpose()))
            .filter(challenge -> challenge.usedAt() == null)
            .toList();
    open.forEach(challenge -> put(challenge.ended(now)));
    return open.size();
  }

  @Override
  public int removeOver(Instant before, int most) {
    List<ChallengeId> over =
        byId.all().stream()
            .filter(challenge -> challenge.expiresAt().isBefore(before))
            .sorted(Comparator.comparing(Challenge::expiresAt))
            .map(Challenge::id)
            .limit(most)
            .toList();
    over.forEach(byId::remove);
    return over.size();
  }
}
