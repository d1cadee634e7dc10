package io.sallyport.application;

import io.sallyport.application.password.ChangePasswordUseCase;
import io.sallyport.application.password.SetPasswordUseCase;
import io.sallyport.application.session.AuthenticateUseCase;
import io.sallyport.application.session.EndAllSessionsUseCase;
import io.sallyport.application.session.EndSessionUseCase;
import io.sallyport.application.session.LogInUseCase;
import io.sallyport.application.session.LogOutUseCase;
import io.sallyport.application.user.ChangeProfileUseCase;
import io.sallyport.application.user.ChangeUserUseCase;
import io.sallyport.application.user.CreateUserUseCase;
import io.sallyport.application.user.EraseProfileUseCase;
import io.sallyport.application.user.EraseUserUseCase;
import io.sallyport.application.user.ListUsersUseCase;
import io.sallyport.application.user.ReadProfileUseCase;
import io.sallyport.application.user.ReadUserUseCase;
import io.sallyport.application.user.RegisterUserUseCase;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Puts the use cases together by hand; whatever is not said keeps a safe default. */
public final class SallyportBuilder {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final AccessTokens accessTokens;
  private PasswordPolicy passwordPolicy = PasswordPolicy.standard();
  private SessionPolicy sessionPolicy = SessionPolicy.standard();
  private SecretSource secrets = platformRandomness();
  private InstantSource clock = InstantSource.system();

  SallyportBuilder(Transactions transactions, PasswordHasher hasher, AccessTokens accessTokens) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.accessTokens = accessTokens;
  }

  /** Instead of {@link PasswordPolicy#standard()}. */
  public SallyportBuilder passwordPolicy(PasswordPolicy policy) {
    this.passwordPolicy = policy;
    return this;
  }

  /** Instead of {@link SessionPolicy#standard()}. */
  public SallyportBuilder sessionPolicy(SessionPolicy policy) {
    this.sessionPolicy = policy;
    return this;
  }

  /** Instead of the platform's {@link SecureRandom}. */
  public SallyportBuilder secrets(SecretSource source) {
    this.secrets = source;
    return this;
  }

  /** Instead of the system's clock. */
  public SallyportBuilder clock(InstantSource source) {
    this.clock = source;
    return this;
  }

  public Sallyport build() {
    // Databases keep microseconds; an answer must not tell more than the next look-up will.
    InstantSource now = () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Sallyport(
        new RegisterUserUseCase(transactions, hasher, passwordPolicy, secrets, now),
        new CreateUserUseCase(transactions, hasher, passwordPolicy, secrets, now),
        new ReadProfileUseCase(transactions),
        new ChangeProfileUseCase(transactions, now),
        new EraseProfileUseCase(transactions, hasher),
        new ReadUserUseCase(transactions),
        new ListUsersUseCase(transactions),
        new ChangeUserUseCase(transactions, now),
        new EraseUserUseCase(transactions),
        new ChangePasswordUseCase(transactions, hasher, passwordPolicy, now),
        new SetPasswordUseCase(transactions, hasher, passwordPolicy, now),
        new LogInUseCase(transactions, hasher, accessTokens, sessionPolicy, secrets, now),
        new AuthenticateUseCase(transactions, accessTokens, now),
        new LogOutUseCase(transactions, now),
        new EndSessionUseCase(transactions, now),
        new EndAllSessionsUseCase(transactions));
  }

  private static SecretSource platformRandomness() {
    var random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
