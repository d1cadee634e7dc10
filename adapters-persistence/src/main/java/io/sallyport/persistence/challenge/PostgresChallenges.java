package io.sallyport.persistence.challenge;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.ChallengeId;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Use;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Challenges in {@code challenges}, through one transaction. */
final class PostgresChallenges implements Challenges {

  private final ChallengeSql sql;

  PostgresChallenges(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(ChallengeSql.class);
  }

  @Override
  public boolean add(Challenge challenge) {
    return sql.insert(challenge) == 1;
  }

  @Override
  public Optional<Challenge> find(ChallengeId id) {
    return sql.find(id.value());
  }

  /** A wrong code comes back too, as a challenge that is not used. */
  @Override
  public Optional<Challenge> use(Use use) {
    return sql.use(use).filter(challenge -> challenge.usedAt() != null);
  }

  @Override
  public int endAll(UserId userId, Set<Purpose> purposes, Instant now) {
    List<String> labels = purposes.stream().map(Purpose::label).toList();
    return sql.endAll(userId.value(), labels, now);
  }

  @Override
  public int removeOver(Instant before, int most) {
    return sql.removeOver(before, most);
  }
}
