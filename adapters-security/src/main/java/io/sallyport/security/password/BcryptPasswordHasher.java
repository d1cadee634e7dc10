package io.sallyport.security.password;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.SecretSource;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mindrot.jbcrypt.BCrypt;

/**
 * Hashes with bcrypt (jBCrypt 0.4), without its traps: every byte of every password counts, and no
 * text that stands where a hash should be makes it throw.
 *
 * <p>It writes {@code $2a$}, or {@code $sallyport-1$2a$} for a password that bcrypt alone would cut
 * (see {@link BcryptInput}). It reads those and, from other systems, {@code $2b$} and {@code $2y$},
 * of cost 4 to 16; a foreign hash never matches a password that bcrypt would cut.
 *
 * <p>A look at a hash, at one that cannot be read, and at none costs as much as at one of the
 * highest cost in use: the configured one, that of a hash it was told to {@linkplain #expect
 * expect}, or that of a hash that was looked at since the start. What is missing is made up with
 * hashes that nobody reads. Every hash of another cost than the configured one wants to be renewed,
 * so that the highest in use comes down to it.
 */
public final class BcryptPasswordHasher implements PasswordHasher {

  /** The least cost that OWASP still allows. */
  public static final int MIN_COST = 10;

  public static final int MAX_COST = BcryptHash.MAX_COST;

  private static final String DECOY_SALT = ".".repeat(22);

  /** The one slow step; a test puts a counter in its place. */
  @FunctionalInterface
  interface Bcrypt {
    String hash(String text, String settings);
  }

  private final int cost;
  private final AtomicInteger highestInUse;
  private final SecureRandom salts;
  private final Bcrypt bcrypt;

  /**
   * @param cost the binary logarithm of the rounds, 10 to 16; each step doubles the time
   */
  public BcryptPasswordHasher(int cost, SecretSource secrets) {
    this(requireStrong(cost), secrets, BCrypt::hashpw);
  }

  BcryptPasswordHasher(int cost, SecretSource secrets, Bcrypt bcrypt) {
    this.cost = cost;
    this.highestInUse = new AtomicInteger(cost);
    this.salts = new SecretSourceRandom(secrets);
    this.bcrypt = bcrypt;
  }

  /**
   * @throws IllegalArgumentException if the password is not well-formed Unicode; no policy lets
   *     such a one through
   */
  @Override
  public PasswordHash hash(Password password) {
    BcryptInput input = BcryptInput.of(password);
    if (!input.whole()) {
      throw new IllegalArgumentException("Half of a surrogate pair cannot be hashed.");
    }
    String hash = bcrypt.hash(input.text(), BCrypt.gensalt(cost, salts));
    return PasswordHash.of(input.digested() ? BcryptHash.PREFIX + hash : hash);
  }

  @Override
  public boolean verify(Password password, @Nullable PasswordHash hash) {
    BcryptInput input = BcryptInput.of(password);
    BcryptHash kept = BcryptHash.parse(hash);
    if (kept == null) {
      bcrypt.hash(input.text(), BcryptHash.settings(highestInUse.get(), DECOY_SALT));
      return false;
    }
    int highest = highestInUse.accumulateAndGet(kept.cost(), Math::max);
    String computed = bcrypt.hash(input.text(), kept.settings());
    // 2^c + (2^c + 2^(c+1) + ... + 2^(C-1)) = 2^C. Whatever the answer is, because a right password
    // may still be refused: the account may be inactive.
    for (int missing = kept.cost(); missing < highest; missing++) {
      bcrypt.hash(input.text(), BcryptHash.settings(missing, DECOY_SALT));
    }
    return kept.hasChecksumOf(computed) && kept.ours() == input.digested() && input.whole();
  }

  @Override
  public void expect(PasswordHash inUse) {
    BcryptHash kept = BcryptHash.parse(inUse);
    if (kept != null) {
      highestInUse.accumulateAndGet(kept.cost(), Math::max);
    }
  }

  @Override
  public boolean needsRehash(PasswordHash hash) {
    BcryptHash kept = BcryptHash.parse(hash);
    return kept == null || !kept.revision().equals("a") || kept.cost() != cost;
  }

  @Override
  public boolean canVerify(PasswordHash hash) {
    return BcryptHash.parse(hash) != null;
  }

  private static int requireStrong(int cost) {
    if (cost < MIN_COST || cost > MAX_COST) {
      throw new IllegalArgumentException(
          "The cost of bcrypt is " + MIN_COST + " to " + MAX_COST + ", not " + cost + ".");
    }
    return cost;
  }

  /** jBCrypt asks for its salts in this way. */
  private static final class SecretSourceRandom extends SecureRandom {

    private final transient SecretSource secrets;

    SecretSourceRandom(SecretSource secrets) {
      this.secrets = secrets;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(secrets.bytes(bytes.length), 0, bytes, 0, bytes.length);
    }
  }
}
