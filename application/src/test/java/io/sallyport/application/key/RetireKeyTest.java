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
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.key.RetireKey;
import io.sallyport.domain.key.RetireKey.Retired;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.key.RotateKeys.When;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RetireKeyTest {

  private static final Actor OPERATOR = new Actor.Operator();
  private static final KeyPolicy POLICY =
      new KeyPolicy(Duration.ofDays(90), Duration.ofMinutes(10), Duration.ofMinutes(35));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T08:00:00Z"));
  private final PlainKeyMaker maker = new PlainKeyMaker();
  private final KeyPorts keyring = Keyring.of(new InMemoryTransactions(), maker, POLICY, clock);

  private SigningKey rotate(KeyAlgorithm algorithm, When when) {
    return keyring.rotate().handle(new RotateKeys.Command(OPERATOR, algorithm, when)).orElseThrow();
  }

  private Optional<Retired> retire(KeyAlgorithm signing, SigningKey key) {
    return keyring.retire().handle(new RetireKey.Command(OPERATOR, signing, key.id()));
  }

  private List<SigningKey> kept(KeyAlgorithm algorithm) {
    return keyring.list().handle(algorithm);
  }

  @Test
  void makes_another_pair_at_once_if_the_retired_one_signed() {
    SigningKey leaked = rotate(ES256, When.IF_DUE);
    SigningKey decoy = rotate(RS256, When.IF_DUE);

    SigningKey successor = retire(ES256, leaked).orElseThrow().successor().orElseThrow();

    assertEquals(clock.instant(), successor.signsFrom());
    assertEquals(2, successor.number());
    assertEquals(List.of(successor), kept(ES256));
    assertEquals(List.of(decoy), kept(RS256));
  }

  @Test
  void does_not_wait_for_a_pair_that_is_only_published() {
    SigningKey leaked = rotate(ES256, When.IF_DUE);
    SigningKey coming = rotate(ES256, When.IN_TURN);

    SigningKey successor = retire(ES256, leaked).orElseThrow().successor().orElseThrow();

    assertEquals(clock.instant(), successor.signsFrom());
    assertEquals(List.of(successor, coming), kept(ES256));
  }

  @Test
  void makes_no_pair_where_another_signs() {
    SigningKey leaked = rotate(ES256, When.IF_DUE);
    SigningKey signing = rotate(ES256, When.AT_ONCE);
    SigningKey coming = rotate(ES256, When.IN_TURN);

    assertEquals(Optional.of(new Retired(leaked, Optional.empty())), retire(ES256, leaked));
    assertEquals(Optional.of(new Retired(coming, Optional.empty())), retire(ES256, coming));
    assertEquals(List.of(signing), kept(ES256));
  }

  @Test
  void counts_on_no_pair_that_cannot_be_opened() {
    SigningKey lost = rotate(ES256, When.IF_DUE);
    SigningKey leaked = rotate(ES256, When.AT_ONCE);
    maker.lose(lost);

    SigningKey successor = retire(ES256, leaked).orElseThrow().successor().orElseThrow();

    assertEquals(List.of(successor, lost), kept(ES256));
  }

  @Test
  void retires_a_pair_of_the_algorithm_before() {
    SigningKey leaked = rotate(RS256, When.IF_DUE);
    SigningKey signing = rotate(ES256, When.IF_DUE);

    assertEquals(Optional.of(new Retired(leaked, Optional.empty())), retire(ES256, leaked));
    assertEquals(List.of(), kept(RS256));
    assertEquals(List.of(signing), kept(ES256));
  }

  @Test
  void knows_no_pair_twice() {
    SigningKey leaked = rotate(ES256, When.IF_DUE);
    SigningKey successor = retire(ES256, leaked).orElseThrow().successor().orElseThrow();

    assertEquals(Optional.empty(), retire(ES256, leaked));
    assertEquals(List.of(successor), kept(ES256));
  }

  @Test
  void is_for_administrators() {
    SigningKey key = rotate(ES256, When.IF_DUE);
    var actor =
        new Actor.SignedIn(
            new UserId(UUID.randomUUID()),
            new SessionId(UUID.randomUUID()),
            Set.of(Role.USER),
            IdentityProof.logIn(clock.instant()));

    assertThrows(
        Forbidden.class,
        () -> keyring.retire().handle(new RetireKey.Command(actor, ES256, key.id())));
    assertEquals(List.of(key), kept(ES256));
  }
}
