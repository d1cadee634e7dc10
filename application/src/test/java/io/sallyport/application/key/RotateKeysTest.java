package io.sallyport.application.key;

import static io.sallyport.domain.key.KeyAlgorithm.ES256;
import static io.sallyport.domain.key.KeyAlgorithm.RS256;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Keyring;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.key.RotateKeys.When;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RotateKeysTest {

  private static final Actor OPERATOR = new Actor.Operator();
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final Duration RETENTION = Duration.ofMinutes(35);
  private static final Duration ROTATION = Duration.ofDays(90);

  private final Transactions transactions = new InMemoryTransactions();
  private final PlainKeyMaker maker = new PlainKeyMaker();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final KeyPorts keyring = ringOf(maker);

  private KeyPorts ringOf(KeyMaker keyMaker) {
    return Keyring.of(transactions, keyMaker, new KeyPolicy(ROTATION, OVERLAP, RETENTION), clock);
  }

  private Optional<SigningKey> rotate(When when) {
    return keyring.rotate().handle(new RotateKeys.Command(OPERATOR, ES256, when));
  }

  private List<Long> numbers(KeyAlgorithm algorithm) {
    return keyring.list().handle(algorithm).stream().map(SigningKey::number).toList();
  }

  @Test
  void makes_the_first_pair_at_once_and_no_second_before_its_time() {
    SigningKey first = rotate(When.IF_DUE).orElseThrow();

    assertEquals(1, first.number());
    assertEquals(clock.instant(), first.signsFrom());
    assertEquals(Optional.empty(), rotate(When.IF_DUE));
    assertEquals(List.of(first), keyring.list().handle(ES256));
    assertEquals(List.of(), numbers(RS256));
  }

  @Test
  void publishes_a_pair_before_it_signs() {
    rotate(When.IF_DUE);

    SigningKey second = rotate(When.IN_TURN).orElseThrow();

    assertEquals(2, second.number());
    assertEquals(clock.instant(), second.createdAt());
    assertEquals(clock.instant().plus(OVERLAP), second.signsFrom());
    assertEquals(List.of(2L, 1L), numbers(ES256));
  }

  @Test
  void makes_one_that_signs_at_once_if_somebody_saw_the_last() {
    rotate(When.IF_DUE);

    assertEquals(clock.instant(), rotate(When.AT_ONCE).orElseThrow().signsFrom());
  }

  @Tag("ASVS-13.3.4")
  @Test
  void rotates_on_schedule() {
    rotate(When.IF_DUE);
    clock.advance(ROTATION.minus(OVERLAP).minusNanos(1000));
    assertEquals(Optional.empty(), rotate(When.IF_DUE));
    clock.advance(Duration.ofNanos(1000));

    assertEquals(clock.instant().plus(OVERLAP), rotate(When.IF_DUE).orElseThrow().signsFrom());
    assertEquals(Optional.empty(), rotate(When.IF_DUE));
  }

  @Test
  void forgets_a_pair_when_its_last_token_has_expired() {
    rotate(When.IF_DUE);
    rotate(When.IN_TURN);
    clock.advance(OVERLAP.plus(RETENTION).minusNanos(1000));
    rotate(When.IF_DUE);
    assertEquals(List.of(2L, 1L), numbers(ES256));
    clock.advance(Duration.ofNanos(1000));

    rotate(When.IF_DUE);

    assertEquals(List.of(2L), numbers(ES256));
  }

  @Test
  void makes_one_at_once_if_the_one_that_signs_cannot_be_opened() {
    SigningKey first = rotate(When.IF_DUE).orElseThrow();
    maker.lose(first);

    SigningKey second = rotate(When.IF_DUE).orElseThrow();

    assertEquals(clock.instant(), second.signsFrom());
    assertEquals(List.of(2L, 1L), numbers(ES256));
    assertEquals(Optional.empty(), rotate(When.IF_DUE));
  }

  @Test
  void makes_one_pair_when_two_nodes_rotate_at_once() {
    var slow = new MeanwhileAnotherNode();

    Optional<SigningKey> made =
        ringOf(slow).rotate().handle(new RotateKeys.Command(OPERATOR, ES256, When.IF_DUE));

    assertEquals(Optional.empty(), made);
    assertEquals(List.of(1L), numbers(ES256));
  }

  /** Before it has made its pair, another node has kept one. */
  private final class MeanwhileAnotherNode implements KeyMaker {

    @Override
    public SigningKey make(
        KeyAlgorithm algorithm, long number, Instant createdAt, Instant signsFrom) {
      rotate(When.IF_DUE);
      return maker.make(algorithm, number, createdAt, signsFrom);
    }

    @Override
    public boolean canSignWith(SigningKey key) {
      return true;
    }
  }

  @Test
  void is_for_administrators() {
    var actor =
        new Actor.SignedIn(
            new UserId(UUID.randomUUID()),
            new SessionId(UUID.randomUUID()),
            Set.of(Role.USER),
            IdentityProof.logIn(clock.instant()));

    assertThrows(
        Forbidden.class,
        () -> keyring.rotate().handle(new RotateKeys.Command(actor, ES256, When.AT_ONCE)));
    assertEquals(List.of(), numbers(ES256));
  }

  @Test
  void forgets_the_pairs_of_an_algorithm_that_another_has_replaced() {
    rotate(When.IF_DUE);
    clock.advance(Duration.ofDays(1));
    var other = new RotateKeys.Command(OPERATOR, RS256, When.IF_DUE);
    keyring.rotate().handle(other);
    clock.advance(RETENTION.minusNanos(1000));
    keyring.rotate().handle(other);
    assertEquals(List.of(1L), numbers(ES256));
    clock.advance(Duration.ofNanos(1000));

    keyring.rotate().handle(other);

    assertEquals(List.of(), numbers(ES256));
    assertEquals(List.of(1L), numbers(RS256));
  }
}
