package io.sallyport.application;

import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.LegacyUsers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the use cases together by hand; whatever is not said keeps a safe default from the Java
 * platform. Begins with {@link #create}. For one thread.
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

  private static final LegacyUsers NO_LEGACY_USERS = LegacyUsers.none();

  private final Transactions stores;
  private final PasswordHasher hasher;
  private final AccessTokens accessTokens;
  private PasswordPolicy passwordPolicy = PasswordPolicy.standard();
  private BreachedPasswords breachedPasswords = BreachedPasswords.none();
  private SessionPolicy sessionPolicy = SessionPolicy.standard();
  private SecretSource secrets = platformRandomness();
  private InstantSource clock = InstantSource.system();
  private EventListener listener = new EventListener() {};
  private LegacyUsers legacyUsers = NO_LEGACY_USERS;
  private final List<UseCase.Decorator> decorators = new ArrayList<>();
  private @Nullable Sealer sealer;
  private List<RateLimit> rateLimits = List.of();
  private GuessPolicy guessPolicy = GuessPolicy.standard();
  private boolean guessesLimited = true;
  private @Nullable MailDelivery mail;
  private final List<List<Job>> jobs = new ArrayList<>();

  private SallyportBuilder(
      Transactions transactions, PasswordHasher hasher, AccessTokens accessTokens) {
    this.stores = transactions;
    this.hasher = hasher;
    this.accessTokens = accessTokens;
  }

  /** Begins to put one together; the compiler asks for the three adapters that have no default. */
  public static NeedsTransactions create() {
    return transactions ->
        passwordHasher ->
            accessTokens -> new SallyportBuilder(transactions, passwordHasher, accessTokens);
  }

  /** Instead of {@link PasswordPolicy#standard()}. */
  public SallyportBuilder passwordPolicy(PasswordPolicy policy) {
    this.passwordPolicy = policy;
    return this;
  }

  /** Refused as new passwords, beside the common ones that ship with us; without it, none. */
  public SallyportBuilder breachedPasswords(BreachedPasswords breached) {
    this.breachedPasswords = breached;
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

  /** For {@link Sallyport#idempotency()}, {@link #throttling} and {@link #mail}. */
  public SallyportBuilder sealer(Sealer theSealer) {
    this.sealer = theSealer;
    return this;
  }

  /**
   * Limits for {@link Sallyport#throttling()}, which knows none without this; needs {@link
   * #sealer}. Nothing here asks it: whoever takes requests does.
   */
  public SallyportBuilder throttling(List<RateLimit> limits) {
    this.rateLimits = limits;
    return this;
  }

  /** Where mail goes; without this, there is none. Needs {@link #sealer}. */
  public SallyportBuilder mail(MailDelivery delivery) {
    this.mail = delivery;
    return this;
  }

  /** Instead of {@link GuessPolicy#standard()}. */
  public SallyportBuilder guessPolicy(GuessPolicy policy) {
    this.guessPolicy = policy;
    this.guessesLimited = true;
    return this;
  }

  /** Compares as many passwords as anybody sends: something else limits that, or nothing does. */
  public SallyportBuilder unlimitedGuesses() {
    this.guessesLimited = false;
    return this;
  }

  /**
   * Puts something around every use case, for example its measurement, and around what was put
   * there before. Jobs have {@link Maintenance#decorated}.
   */
  public SallyportBuilder decorated(UseCase.Decorator outermost) {
    decorators.add(outermost);
    return this;
  }

  /**
   * Runs these too with {@link Sallyport#maintenance()}, before those of Sallyport: {@link
   * Keyring#rotation}, or background work of your own.
   */
  public SallyportBuilder jobs(List<Job> more) {
    jobs.add(more);
    return this;
  }

  /**
   * @throws IllegalArgumentException naming everything that was given as null, or else every store
   *     that is not kept although what is asked for needs it; or the name of two jobs or rate
   *     limits; or that rate limits or mail lack a sealer
   */
  public Sallyport build() {
    refuseNulls();
    var parts =
        new Parts(
            new ListenedTransactions(stores, listener),
            hasher,
            accessTokens,
            new PasswordRules(passwordPolicy, breachedPasswords),
            sessionPolicy,
            legacyUsers,
            secrets,
            sealer,
            rateLimits,
            guessesLimited ? guessPolicy : null,
            mail,
            Instants.ofStores(clock));
    RequiredStores.refuseMissing(parts, legacyUsers != NO_LEGACY_USERS);
    var decorator = new Decorators(decorators);
    return new Sallyport(
        UserUseCases.of(parts).decorated(decorator),
        PasswordUseCases.of(parts).decorated(decorator),
        SessionUseCases.of(parts).decorated(decorator),
        IdempotencyUseCases.of(parts).decorated(decorator),
        MailUseCases.of(parts).decorated(decorator),
        ThrottlingUseCases.of(parts).decorated(decorator),
        Maintenance.of(parts, jobs.stream().flatMap(List::stream).toList()));
  }

  /** Programs in other languages, and without a null checker, can do what the types forbid. */
  private void refuseNulls() {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("transactions", stores);
    given.put("passwordHasher", hasher);
    given.put("accessTokens", accessTokens);
    given.put("passwordPolicy", passwordPolicy);
    given.put("breachedPasswords", breachedPasswords);
    given.put("sessionPolicy", sessionPolicy);
    given.put("secrets", secrets);
    given.put("clock", clock);
    given.put("events", listener);
    given.put("legacyUsers", legacyUsers);
    given.put("throttling", rateLimits);
    given.put("guessPolicy", guessPolicy);
    given.put("jobs", jobs.stream().allMatch(Objects::nonNull) ? jobs : null);
    given.put("decorated", decorators.stream().allMatch(Objects::nonNull) ? decorators : null);
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
