package io.sallyport.application;

import io.sallyport.application.housekeeping.KeepHouseUseCase;
import io.sallyport.application.idempotency.AnswerOnceUseCase;
import io.sallyport.application.password.ChangePasswordUseCase;
import io.sallyport.application.password.SetPasswordUseCase;
import io.sallyport.application.session.AuthenticateUseCase;
import io.sallyport.application.session.EndAllSessionsUseCase;
import io.sallyport.application.session.EndSessionUseCase;
import io.sallyport.application.session.EndUserSessionsUseCase;
import io.sallyport.application.session.ListSessionsUseCase;
import io.sallyport.application.session.ListUserSessionsUseCase;
import io.sallyport.application.session.LogInUseCase;
import io.sallyport.application.session.LogOutUseCase;
import io.sallyport.application.session.ReauthenticateUseCase;
import io.sallyport.application.session.RefreshSessionUseCase;
import io.sallyport.application.session.RevokeTokenUseCase;
import io.sallyport.application.user.ChangeProfileUseCase;
import io.sallyport.application.user.ChangeUserUseCase;
import io.sallyport.application.user.CreateUserUseCase;
import io.sallyport.application.user.EraseProfileUseCase;
import io.sallyport.application.user.EraseUserUseCase;
import io.sallyport.application.user.ListUsersUseCase;
import io.sallyport.application.user.ReadProfileUseCase;
import io.sallyport.application.user.ReadUserUseCase;
import io.sallyport.application.user.RegisterUserUseCase;
import io.sallyport.domain.idempotency.AnswerOnce;
import io.sallyport.domain.idempotency.Attempt;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Puts the use cases together by hand; whatever is not said keeps a safe default. */
public final class SallyportBuilder {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final AccessTokens accessTokens;
  private PasswordPolicy passwordPolicy = PasswordPolicy.standard();
  private SessionPolicy sessionPolicy = SessionPolicy.standard();
  private SecretSource secrets = platformRandomness();
  private InstantSource clock = InstantSource.system();
  private @Nullable Sealer sealer;

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

  /** For {@link Sallyport#answerOnce()}, which refuses to work without one. */
  public SallyportBuilder sealer(Sealer theSealer) {
    this.sealer = theSealer;
    return this;
  }

  public Sallyport build() {
    InstantSource now = Instants.ofStores(clock);
    return new Sallyport(
        new RegisterUserUseCase(transactions, hasher, passwordPolicy, secrets, now),
        new CreateUserUseCase(transactions, hasher, passwordPolicy, secrets, now),
        new ReadProfileUseCase(transactions),
        new ChangeProfileUseCase(transactions, now),
        new EraseProfileUseCase(transactions, hasher, now),
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
        new EndAllSessionsUseCase(transactions),
        new RefreshSessionUseCase(transactions, accessTokens, sessionPolicy, secrets, now),
        new RevokeTokenUseCase(transactions, accessTokens, now),
        new ReauthenticateUseCase(transactions, hasher, accessTokens, sessionPolicy, now),
        new ListSessionsUseCase(transactions, now),
        new ListUserSessionsUseCase(transactions, now),
        new EndUserSessionsUseCase(transactions),
        answerOnce(now),
        new KeepHouseUseCase(transactions, now));
  }

  private AnswerOnce answerOnce(InstantSource now) {
    return sealer == null
        ? new UnsealedAnswers()
        : new AnswerOnceUseCase(transactions, sealer, secrets, now);
  }

  private static final class UnsealedAnswers implements AnswerOnce {
    @Override
    public <R> Answer handle(Attempt attempt, Work<R> work) {
      throw new IllegalStateException("Answers are kept sealed: give the builder a sealer.");
    }
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
