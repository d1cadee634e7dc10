package io.sallyport.testkit.fault;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.testkit.key.KeyMakerContract;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.password.BreachedPasswordsContract;
import io.sallyport.testkit.password.PasswordHasherContract;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.AccessTokensContract;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import io.sallyport.testkit.shared.SealerContract;
import io.sallyport.testkit.shared.SecretSourceContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Abilities that are less than they should be: hashing, sealing, signing, drawing secrets. */
final class FaultyAbilitiesTest implements EachFaultIsCaught {

  /** Hashes soundly what {@link #of} makes of a password. */
  static class HasherFault implements PasswordHasherContract, PasswordHasher {

    private final PasswordHasher sound = new QuickPasswordHasher();

    Password of(Password password) {
      return password;
    }

    @Override
    public PasswordHasher hasher() {
      return this;
    }

    @Override
    public PasswordHash hash(Password password) {
      return sound.hash(of(password));
    }

    @Override
    public boolean verify(Password password, @Nullable PasswordHash hash) {
      return sound.verify(of(password), hash);
    }

    @Override
    public boolean needsRehash(PasswordHash hash) {
      return sound.needsRehash(hash);
    }

    @Override
    public boolean canVerify(PasswordHash hash) {
      return sound.canVerify(hash);
    }
  }

  /** As bcrypt does by itself. */
  @CaughtBy("compares_every_byte_of_a_long_password")
  static final class HashesSeventyTwoBytes extends HasherFault {
    @Override
    Password of(Password password) {
      String text = password.secret().reveal();
      return new Password(Secret.of(text.substring(0, Math.min(72, text.length()))));
    }
  }

  @CaughtBy("salts_every_hash")
  static final class AddsNoSalt extends HasherFault {
    @Override
    public PasswordHash hash(Password password) {
      return new QuickPasswordHasher().hash(password);
    }
  }

  @CaughtBy("says_that_it_can_verify_its_own_hashes_and_no_stranger")
  static final class SaysThatItCanVerifyAnything extends HasherFault {
    @Override
    public boolean canVerify(PasswordHash hash) {
      return true;
    }
  }

  /** As a list does that was folded, and is asked so. */
  @CaughtBy("contains_nothing_else")
  static final class TakesOneCaseForAnother implements BreachedPasswordsContract {
    @Override
    public BreachedPasswords breachedPasswords() {
      return password ->
          KNOWN.stream().anyMatch(known -> known.equalsIgnoreCase(password.secret().reveal()));
    }
  }

  /** As a list does that nobody could load. */
  @CaughtBy({
    "contains_what_it_knows",
    "knows_a_password_from_every_keyboard",
    "tells_many_at_once"
  })
  static final class KnowsNothing implements BreachedPasswordsContract {
    @Override
    public BreachedPasswords breachedPasswords() {
      return BreachedPasswords.none();
    }
  }

  @CaughtBy("is_not_good_once_expired")
  static final class ForgetsThatTokensExpire implements AccessTokensContract, AccessTokens {

    private final AccessTokens sound = new PlainAccessTokens();
    private final Map<Secret, Instant> issued = new ConcurrentHashMap<>();

    @Override
    public AccessTokens tokens() {
      return this;
    }

    @Override
    public AccessTokens foreignTokens() {
      return new PlainAccessTokens();
    }

    @Override
    public Secret issue(Claims claims, Set<Role> roles) {
      Secret token = sound.issue(claims, roles);
      issued.put(token, claims.issuedAt());
      return token;
    }

    @Override
    public Optional<Claims> verify(Secret token, Instant now) {
      return Optional.ofNullable(issued.get(token))
          .filter(from -> !now.isBefore(from))
          .flatMap(from -> sound.verify(token, from));
    }
  }

  @CaughtBy({
    "digests_equal_texts_alike_and_others_not",
    "opens_nothing_that_was_sealed_for_another_purpose"
  })
  static final class SealsForAnyPurpose implements SealerContract, Sealer {

    private final Sealer sound = new PlainSealer();

    @Override
    public Sealer sealer() {
      return this;
    }

    @Override
    public String seal(String purpose, Secret text) {
      return sound.seal("any", text);
    }

    @Override
    public Optional<Secret> open(String purpose, String sealed) {
      return sound.open("any", sealed);
    }

    @Override
    public List<String> digests(String purpose, Secret text) {
      return sound.digests("any", text);
    }
  }

  @CaughtBy({"draws_different_bytes_from_many_threads_at_once", "never_draws_the_same_bytes_twice"})
  static final class DrawsTheSameAgain implements SecretSourceContract {
    @Override
    public SecretSource secrets() {
      return count -> new ScriptedSecretSource().bytes(count);
    }
  }

  @CaughtBy({
    "cannot_sign_with_a_private_part_that_is_not_its_own",
    "cannot_sign_with_what_was_sealed_under_another_key"
  })
  static final class SignsWithAnyKey implements KeyMakerContract, KeyMaker {

    private final KeyMaker sound = new PlainKeyMaker();
    private final KeyMaker foreign = new PlainKeyMaker();

    @Override
    public KeyMaker maker() {
      return this;
    }

    @Override
    public KeyMaker foreignMaker() {
      return foreign;
    }

    @Override
    public SigningKey make(
        KeyAlgorithm algorithm, long number, Instant createdAt, Instant signsFrom) {
      return sound.make(algorithm, number, createdAt, signsFrom);
    }

    @Override
    public boolean canSignWith(SigningKey key) {
      return true;
    }
  }
}
