package io.sallyport.application.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.application.Keyring;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyRotationJobTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final KeyPorts keyring =
      Keyring.of(
          new InMemoryTransactions(),
          new PlainKeyMaker(),
          KeyPolicy.standard(Duration.ofDays(90), Duration.ofMinutes(30)),
          clock);
  private final Job job = Keyring.rotation(keyring, KeyAlgorithm.ES256);

  private JobResult run() {
    return job.work().run(new Budget(clock, Instant.MAX));
  }

  private List<Long> numbers(KeyAlgorithm algorithm) {
    return keyring.list().handle(algorithm).stream().map(SigningKey::number).toList();
  }

  @Test
  void makes_a_pair_when_it_is_time_and_none_before() {
    assertEquals(JobResult.of("made", 1), run());
    assertEquals(JobResult.of("made", 0), run());

    clock.advance(Duration.ofDays(90));
    assertEquals(JobResult.of("made", 1), run());

    assertEquals(List.of(2L, 1L), numbers(KeyAlgorithm.ES256));
    assertEquals(List.of(), numbers(KeyAlgorithm.RS256));
  }

  @Test
  void forgets_a_pair_that_was_replaced_long_ago() {
    run();
    clock.advance(Duration.ofDays(90));
    run();

    clock.advance(Duration.ofDays(1));
    assertEquals(JobResult.of("made", 0), run());

    assertEquals(List.of(2L), numbers(KeyAlgorithm.ES256));
  }

  @Test
  void is_run_by_one_node_every_minute() {
    assertEquals("key_rotation", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofMinutes(1), job.interval());
  }
}
