package io.sallyport.application;

import io.sallyport.application.challenge.ExpiredChallengesJob;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.maintenance.Job;
import java.util.List;

/** Puts the job of challenges together. */
final class ChallengeUseCases {

  private ChallengeUseCases() {}

  /** None for whoever can have no challenges: their codes need a sealer. */
  static List<Job> jobs(Parts parts) {
    return parts.sealer() != null && parts.transactions().keeps(Challenges.class)
        ? List.of(ExpiredChallengesJob.of(parts.transactions(), parts.clock()))
        : List.of();
  }
}
