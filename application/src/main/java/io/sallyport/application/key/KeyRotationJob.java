package io.sallyport.application.key;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import java.time.Duration;

/** Lets key pairs take turns, as an operator. */
public final class KeyRotationJob {

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private KeyRotationJob() {}

  public static Job of(RotateKeys rotate, KeyAlgorithm algorithm) {
    var ifDue = new RotateKeys.Command(new Actor.Operator(), algorithm, RotateKeys.When.IF_DUE);
    return Job.onOneNode(
        "key_rotation",
        INTERVAL,
        budget -> JobResult.of("made", rotate.handle(ifDue).isPresent() ? 1 : 0));
  }
}
