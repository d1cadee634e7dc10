package io.sallyport.application.session;

import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.sallyport.application.Accounts;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directly after a start nobody has logged in yet, and the accounts are there already. */
final class CostOfAnUnknownAddressTest {

  private static final String REST = "$" + "C".repeat(53);
  private static final PasswordHash COSTLY = PasswordHash.of("$2a$14" + REST);

  private final Accounts accounts = new Accounts();
  private final PasswordHasher hasher = mock();

  private void keep(PasswordHash hash) {
    var email = EmailAddress.of(UUID.randomUUID() + "@example.org");
    var user =
        User.registered(new UserId(UUID.randomUUID()), email, hash, null, accounts.clock.instant());
    accounts.transactions.inTransaction(stores -> stores.users().add(user));
  }

  private static LogIn.Command command(String email) {
    return new LogIn.Command(new Actor.Visitor(), email, Secret.of(PASSWORD));
  }

  private static void logIn(Sallyport sallyport, String email) {
    LogIn.Command command = command(email);
    assertThrows(BadCredentials.class, () -> sallyport.sessions().logIn().handle(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eve@example.org", "no address at all"})
  void the_hasher_is_told_of_the_costliest_hash_before_the_first_comparison(String unknown) {
    keep(PasswordHash.of("$2a$10" + REST));
    keep(COSTLY);
    keep(PasswordHash.of("$2b$12" + REST));

    logIn(accounts.with(hasher), unknown);

    var order = inOrder(hasher);
    order.verify(hasher).expect(COSTLY);
    order.verify(hasher).verify(any(), isNull());
  }

  @Test
  void the_store_is_asked_once() {
    keep(COSTLY);
    Sallyport sallyport = accounts.with(hasher);

    logIn(sallyport, "eve@example.org");
    logIn(sallyport, "eve@example.org");

    verify(hasher, times(1)).expect(any());
    verify(hasher, times(2)).verify(any(), isNull());
  }

  @Test
  void there_is_nothing_to_tell_of_where_nobody_has_a_password_of_bcrypt() {
    keep(PasswordHash.of("of another kind"));
    logIn(accounts.with(hasher), "eve@example.org");
    verify(hasher, never()).expect(any());
  }

  @Test
  void it_is_asked_again_after_an_outage() {
    keep(COSTLY);
    var calls = new AtomicInteger();
    Transactions failingOnce =
        new Transactions() {
          @Override
          public <T> T inTransaction(Function<Stores, T> work) {
            if (calls.getAndIncrement() == 0) {
              throw new StoresUnavailable(new IllegalStateException("away"));
            }
            return accounts.transactions.inTransaction(work);
          }
        };
    Sallyport sallyport =
        SallyportBuilder.create()
            .transactions(failingOnce)
            .passwordHasher(hasher)
            .accessTokens(new PlainAccessTokens())
            .build();
    assertThrows(
        StoresUnavailable.class,
        () -> sallyport.sessions().logIn().handle(command("eve@example.org")));

    logIn(sallyport, "eve@example.org");

    assertEquals(4, calls.get());
    verify(hasher).expect(COSTLY);
  }
}
