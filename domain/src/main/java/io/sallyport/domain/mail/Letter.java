package io.sallyport.domain.mail;

import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that we write to people: its facts, and no word of what is said about them, which is
 * the mailer's. Nothing in it was typed by somebody else than its reader.
 */
public sealed interface Letter {

  Kind kind();

  /** All its facts; {@link Kind#read} makes the same letter of them again. */
  LetterFields fields();

  /** A line for each letter there is. */
  enum Kind {
    CONFIRM_EMAIL(ConfirmEmail::of),
    RECOVER_PASSWORD(RecoverPassword::of),
    ALREADY_REGISTERED(AlreadyRegistered::of),
    FINISH_REGISTRATION(FinishRegistration::of),
    PASSWORD_CHANGED(PasswordChanged::of),
    PASSWORD_RECOVERED(PasswordRecovered::of);

    @SuppressWarnings("ImmutableEnumChecker") // a static method each
    private final Function<LetterFields, Letter> reading;

    Kind(Function<LetterFields, Letter> reading) {
      this.reading = reading;
    }

    /** A word that stays: the queue, templates, logs and metrics know the letter by it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Empty if this version knows no letter of that label. */
    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /**
     * @throws IllegalArgumentException if a field is missing
     */
    public Letter read(LetterFields fields) {
      return reading.apply(fields);
    }
  }

  /**
   * Asks whoever has the address of an account to prove that it is theirs.
   *
   * @param disownLink for those who have not registered
   */
  record ConfirmEmail(Proof proof, Secret disownLink, Instant registeredAt) implements Letter {

    static ConfirmEmail of(LetterFields fields) {
      return new ConfirmEmail(
          Proof.of(fields), fields.text("disown_link"), fields.instant("registered_at"));
    }

    @Override
    public Kind kind() {
      return Kind.CONFIRM_EMAIL;
    }

    @Override
    public LetterFields fields() {
      return proof.fields().with("disown_link", disownLink).with("registered_at", registeredAt);
    }
  }

  /** Lets somebody who lost their password set a new one. */
  record RecoverPassword(Proof proof) implements Letter {

    static RecoverPassword of(LetterFields fields) {
      return new RecoverPassword(Proof.of(fields));
    }

    @Override
    public Kind kind() {
      return Kind.RECOVER_PASSWORD;
    }

    @Override
    public LetterFields fields() {
      return proof.fields();
    }
  }

  /**
   * Tells whoever asked to register, or somebody whose address was used, of the account there is.
   */
  record AlreadyRegistered(Instant askedAt) implements Letter {

    static AlreadyRegistered of(LetterFields fields) {
      return new AlreadyRegistered(fields.instant("asked_at"));
    }

    @Override
    public Kind kind() {
      return Kind.ALREADY_REGISTERED;
    }

    @Override
    public LetterFields fields() {
      return LetterFields.none().with("asked_at", askedAt);
    }
  }

  /** Lets somebody register who has proved an address first. */
  record FinishRegistration(Proof proof) implements Letter {

    static FinishRegistration of(LetterFields fields) {
      return new FinishRegistration(Proof.of(fields));
    }

    @Override
    public Kind kind() {
      return Kind.FINISH_REGISTRATION;
    }

    @Override
    public LetterFields fields() {
      return proof.fields();
    }
  }

  /**
   * A notice.
   *
   * @param clientAddress from where; null if unknown, or if the mailbox is not known to be theirs
   */
  record PasswordChanged(Instant changedAt, @Nullable String clientAddress) implements Letter {

    static PasswordChanged of(LetterFields fields) {
      return new PasswordChanged(fields.instant("changed_at"), address(fields));
    }

    @Override
    public Kind kind() {
      return Kind.PASSWORD_CHANGED;
    }

    @Override
    public LetterFields fields() {
      return withAddress(LetterFields.none().with("changed_at", changedAt), clientAddress);
    }
  }

  /**
   * A notice.
   *
   * @param clientAddress from where; null if unknown
   */
  record PasswordRecovered(Instant changedAt, @Nullable String clientAddress) implements Letter {

    static PasswordRecovered of(LetterFields fields) {
      return new PasswordRecovered(fields.instant("changed_at"), address(fields));
    }

    @Override
    public Kind kind() {
      return Kind.PASSWORD_RECOVERED;
    }

    @Override
    public LetterFields fields() {
      return withAddress(LetterFields.none().with("changed_at", changedAt), clientAddress);
    }
  }

  private static @Nullable String address(LetterFields fields) {
    return fields.findText("client_address").map(Secret::reveal).orElse(null);
  }

  private static LetterFields withAddress(LetterFields fields, @Nullable String address) {
    return address == null ? fields : fields.with("client_address", Secret.of(address));
  }
}
