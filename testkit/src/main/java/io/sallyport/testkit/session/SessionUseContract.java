package io.sallyport.testkit.session;

import static io.sallyport.domain.session.EndReason.LOGGED_OUT;
import static io.sallyport.testkit.session.SignIns.NOW;
import static io.sallyport.testkit.session.SignIns.POLICY;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.session.SignIns.SignIn;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code Sessions} promise of noting that a session is used, whoever keeps them. Each test
 * begins with nobody there.
 */
@ExtendWith(Bounded.class)
public interface SessionUseContract {

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private SignIns signIns() {
    return new SignIns(transactions());
  }

  private void noteUse(SignIn signIn, Instant now) {
    transactions()
        .inTransaction(
            stores -> {
              stores.sessions().noteUse(signIn.session().id(), now);
              return signIn;
            });
  }

  private Instant lastUsedAt(SignIn signIn) {
    Instant found = signIns().find(signIn).orElseThrow().lastUsedAt();
    assertEquals(
        Optional.of(found),
        transactions()
            .inTransaction(
                stores -> stores.sessions().authenticate(signIn.session().id(), POLICY, NOW))
            .map(Sessions.Live::lastUsedAt));
    return found;
  }

  @Test
  default void notes_that_a_session_is_used_once_a_minute() {
    SignIn one = signIns().of("ada@example.org");
    SignIn decoy = signIns().of(one.user());
    Instant soon = NOW.plusSeconds(59);
    Instant later = NOW.plusSeconds(60);

    noteUse(one, soon);
    assertEquals(NOW, lastUsedAt(one));
    noteUse(one, later);
    assertEquals(one.session().used(later), signIns().find(one).orElseThrow());
    noteUse(one, later.plusSeconds(59));
    assertEquals(later, lastUsedAt(one));
    assertEquals(NOW, lastUsedAt(decoy));
  }

  @Test
  default void authenticates_and_notes_nothing() {
    SignIn one = signIns().of("ada@example.org");

    assertTrue(signIns().isLive(one, NOW.plusSeconds(60)));

    assertEquals(NOW, lastUsedAt(one));
  }

  @Test
  default void notes_no_use_of_a_session_that_has_been_ended_meanwhile() {
    SignIn one = signIns().of("ada@example.org");
    Instant later = NOW.plusSeconds(60);
    assertTrue(signIns().end(one, LOGGED_OUT, NOW));

    noteUse(one, later);

    assertEquals(one.session(), signIns().find(one).orElseThrow());
    assertFalse(signIns().isLive(one, later));
    noteUse(SignIn.of(person("eve@example.org"), NOW), later);
  }
}
