package io.sallyport.application;

import io.sallyport.application.idempotency.ExpiredIdempotencyRecordsJob;
import io.sallyport.application.idempotency.ReleaseIdempotencyKeyUseCase;
import io.sallyport.application.idempotency.TakeIdempotencyKeyUseCase;
import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.maintenance.Job;
import java.util.List;

/** Puts the use cases and the jobs of idempotency keys together. */
final class IdempotencyUseCases {

  private IdempotencyUseCases() {}

  static IdempotencyPorts of(Parts parts) {
    return new IdempotencyPorts(
        takeKey(parts), new ReleaseIdempotencyKeyUseCase(parts.transactions()));
  }

  /** None for whoever keeps no records. */
  static List<Job> jobs(Parts parts) {
    return parts.transactions().keeps(IdempotencyRecords.class)
        ? List.of(ExpiredIdempotencyRecordsJob.of(parts.transactions(), parts.clock()))
        : List.of();
  }

  private static TakeIdempotencyKey takeKey(Parts parts) {
    if (parts.sealer() == null) {
      return request -> {
        throw new IllegalStateException(
            "Idempotency keys are kept as keyed digests: give the builder a sealer.");
      };
    }
    return new TakeIdempotencyKeyUseCase(
        parts.transactions(), parts.sealer(), parts.secrets(), parts.clock());
  }
}
