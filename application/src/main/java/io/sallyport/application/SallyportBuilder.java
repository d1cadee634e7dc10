package io.sallyport.application;

import io.sallyport.application.idempotency.ReleaseIdempotencyKeyUseCase;
import io.sallyport.application.idempotency.TakeIdempotencyKeyUseCase;
import io.sallyport.application.maintenance.PurgeExpiredUseCase;
import io.sallyport.application.password.ChangePasswordUseCase;
import io.sallyport.application.password.SetPasswordUseCase;
import io.sallyport.application.session.AuthenticateUseCase;
import io.sallyport.application.session.EndAllSessionsUseCase;
import io.sallyport.application.session.EndSessionUseCase;
import io.sallyport.application.session.EndUserSessionsUseCase;
import io.sallyport.application.session.IntrospectTokenUseCase;
import io.sallyport.application.session.ListSessionsUseCase;
import io.sallyport.application.session.ListUserSessionsUseCase;
import io.sallyport.application.session.LogInUseCase;
import io.sallyport.application.session.LogOutUseCase;
import io.sallyport.application.session.PasswordAuthentication;
import io.sallyport.application.session.ReauthenticateUseCase;
import io.sallyport.application.session.RefreshSessionUseCase;
import io.sallyport.application.session.RevokeTokenUseCase;
import io.sallyport.application.user.ChangeProfileUseCase;
import io.sallyport.application.user.ChangeUserUseCase;
import io.sallyport.application.user.CreateUserUseCase;
import io.sallyport.application.user.EraseProfileUseCase;
import io.sallyport.application.user.EraseUserUseCase;
import io.sallyport.application.user.ImportUsersUseCase;
import io.sallyport.application.user.LinkUserUseCase;
import io.sallyport.application.user.ListUsersUseCase;
import io.sallyport.application.user.ReadExternalIdUseCase;
import io.sallyport.application.user.ReadLinkedUserUseCase;
import io.sallyport.application.user.ReadProfileUseCase;
import io.sallyport.application.user.ReadUserUseCase;
import io.sallyport.application.user.RegisterUserUseCase;
import io.sallyport.application.user.RepeatRegistrationUseCase;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.shared.Uuid7;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.LegacyUsers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the use cases together by hand; whatever is not said keeps a safe default from the Java
 * platform. Begun by {@link Sallyport#builder()}. For one thread.
 */
public final class SallyportBuilder {

  /** First: where accounts are kept. */
  @FunctionalInterface
  public interface NeedsTransactions {
    NeedsPasswordHasher transactions(Transactions transactions);
  }

  /** Second: how passwords are hashed. */
  @FunctionalInterface
  public interface NeedsPasswordHasher {
    NeedsAccessTokens passwordHasher(PasswordHasher hasher);
  }

  /** Third: how access tokens are made; the rest has defaults. */
  @FunctionalInterface
  public interface NeedsAccessTokens {
    SallyportBuilder accessTokens(AccessTokens accessTokens);
  }

  private final Transactions stores;
  private final PasswordHasher hasher;
  private final AccessTokens accessTokens;
  private PasswordPolicy passwordPolicy = PasswordPolicy.standard();
  private SessionPolicy sessionPolicy = SessionPolicy.standard();
  private SecretSource secrets = platformRandomness();
  private InstantSource clock = InstantSource.system();
  private EventListener listener = new EventListener() {};
  private LegacyUsers legacyUsers = LegacyUsers.none();
  private @Nullable Sealer sealer;

  SallyportBuilder(Transactions transactions, PasswordHasher hasher, AccessTokens accessTokens) {
    this.stores = transactions;
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

  /** Is told of what happens; without it, nobody is. */
  public SallyportBuilder events(EventListener theListener) {
    this.listener = theListener;
    return this;
  }

  /** A system whose users move over when they log in; without it, there is none. */
  public SallyportBuilder legacyUsers(LegacyUsers users) {
    this.legacyUsers = users;
    return this;
  }

  /** For {@link Sallyport#takeIdempotencyKey()}, which refuses to work without one. */
  public SallyportBuilder sealer(Sealer theSealer) {
    this.sealer = theSealer;
    return this;
  }

  /**
   * @throws IllegalArgumentException naming everything that was given as null
   */
  public Sallyport build() {
    refuseNulls();
    InstantSource now = Instants.ofStores(clock);
    Transactions transactions = new ListenedTransactions(stores, listener);
    var passwordAuthentication =
        new PasswordAuthentication(transactions, hasher, legacyUsers, secrets);
    String node = Uuid7.at(now.instant(), secrets).toString();
    return new UseCases(
        new RegisterUserUseCase(transactions, hasher, passwordPolicy, legacyUsers, secrets, now),
        new CreateUserUseCase(transactions, hasher, passwordPolicy, legacyUsers, secrets, now),
        new ReadProfileUseCase(transactions),
        new ChangeProfileUseCase(transactions, now),
        new EraseProfileUseCase(transactions, hasher, sessionPolicy, now),
        new ReadUserUseCase(transactions),
        new ListUsersUseCase(transactions),
        new ChangeUserUseCase(transactions, now),
        new EraseUserUseCase(transactions, now),
        new ImportUsersUseCase(transactions, hasher, secrets, now),
        new LinkUserUseCase(transactions),
        new ReadLinkedUserUseCase(transactions),
        new ReadExternalIdUseCase(transactions),
        new ChangePasswordUseCase(transactions, hasher, passwordPolicy, sessionPolicy, now),
        new SetPasswordUseCase(transactions, hasher, passwordPolicy, now),
        new LogInUseCase(
            transactions, passwordAuthentication, accessTokens, sessionPolicy, secrets, now),
        new RefreshSessionUseCase(transactions, accessTokens, sessionPolicy, secrets, now),
        new AuthenticateUseCase(transactions, accessTokens, sessionPolicy, now),
        new ReauthenticateUseCase(transactions, hasher, accessTokens, sessionPolicy, now),
        new LogOutUseCase(transactions, now),
        new RevokeTokenUseCase(transactions, accessTokens, now),
        new IntrospectTokenUseCase(transactions, accessTokens, sessionPolicy, now),
        new ListSessionsUseCase(transactions, sessionPolicy, now),
        new EndSessionUseCase(transactions, now),
        new EndAllSessionsUseCase(transactions, now),
        new ListUserSessionsUseCase(transactions, sessionPolicy, now),
        new EndUserSessionsUseCase(transactions, now),
        new RepeatRegistrationUseCase(transactions, hasher),
        takeIdempotencyKey(now),
        new ReleaseIdempotencyKeyUseCase(stores),
        new Maintenance(new PurgeExpiredUseCase(transactions, now), node));
  }

  private TakeIdempotencyKey takeIdempotencyKey(InstantSource now) {
    return sealer == null
        ? SallyportBuilder::refuseWithoutSealer
        : new TakeIdempotencyKeyUseCase(stores, sealer, secrets, now);
  }

  private static TakeIdempotencyKey.Begun refuseWithoutSealer(IdempotentRequest request) {
    throw new IllegalStateException(
        "Idempotency keys are kept as keyed digests: give the builder a sealer.");
  }

  /** Programs in other languages, and without a null checker, can do what the types forbid. */
  private void refuseNulls() {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("transactions", stores);
    given.put("passwordHasher", hasher);
    given.put("accessTokens", accessTokens);
    given.put("passwordPolicy", passwordPolicy);
    given.put("sessionPolicy", sessionPolicy);
    given.put("secrets", secrets);
    given.put("clock", clock);
    given.put("events", listener);
    given.put("legacyUsers", legacyUsers);
    List<String> missing = given.keySet().stream().filter(name -> given.get(name) == null).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "These are null, and must not be: " + String.join(", ", missing) + ".");
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
