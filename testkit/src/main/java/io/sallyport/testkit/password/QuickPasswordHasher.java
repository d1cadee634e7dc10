package io.sallyport.testkit.password;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.Digest;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hasher that takes microseconds, <strong>for tests only</strong>: whoever steals such a hash has
 * the password the same day. It counts what it was asked, so that a test can say how often slow
 * work was done. Safe for use by many threads.
 */
public final class QuickPasswordHasher implements PasswordHasher {

  private static final Pattern FORMAT =
      Pattern.compile("quick\\$([0-9]{1,4})\\$([0-9]{1,9})\\$([0-9a-f]{64})");

  /** What a password is compared with where there is nothing, so that it takes as long. */
  private static final PasswordHash NOBODYS =
      PasswordHash.of("quick$1$0$" + HexFormat.of().formatHex(Digest.sha256(new byte[0])));

  private final int strength;
  private final AtomicInteger hashed = new AtomicInteger();
  private final AtomicInteger verified = new AtomicInteger();

  public QuickPasswordHasher() {
    this(1);
  }

  /**
   * @param strength what {@link #needsRehash} goes by: a hash of lower strength should be renewed;
   *     0 to 9999
   */
  public QuickPasswordHasher(int strength) {
    this.strength = strength;
  }

  @Override
  public PasswordHash hash(Password password) {
    int salt = hashed.incrementAndGet();
    return encode(password, strength, salt);
  }

  @Override
  public boolean verify(Password password, @Nullable PasswordHash hash) {
    verified.incrementAndGet();
    PasswordHash compared = hash == null ? NOBODYS : hash;
    Matcher parts = FORMAT.matcher(compared.encoded().reveal());
    return parts.matches()
        && compared.equals(
            encode(password, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        && hash != null;
  }

  @Override
  public boolean needsRehash(PasswordHash hash) {
    Matcher parts = FORMAT.matcher(hash.encoded().reveal());
    return !parts.matches() || Integer.parseInt(parts.group(1)) < strength;
  }

  @Override
  public boolean canVerify(PasswordHash hash) {
    return FORMAT.matcher(hash.encoded().reveal()).matches();
  }

  /** How many passwords it has hashed. */
  public int hashCount() {
    return hashed.get();
  }

  /** How many passwords it has compared, with nothing (null) included. */
  public int verifyCount() {
    return verified.get();
  }

  private static PasswordHash encode(Password password, int strength, int salt) {
    String text = password.secret().reveal();
    ByteBuffer bytes = ByteBuffer.allocate(8 + 2 * text.length()).putInt(strength).putInt(salt);
    text.chars().forEach(unit -> bytes.putChar((char) unit));
    return PasswordHash.of(
        "quick$"
            + strength
            + "$"
            + salt
            + "$"
            + HexFormat.of().formatHex(Digest.sha256(bytes.array())));
  }
}
