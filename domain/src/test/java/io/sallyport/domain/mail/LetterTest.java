package io.sallyport.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.mail.Letter.AlreadyRegistered;
import io.sallyport.domain.mail.Letter.ConfirmEmail;
import io.sallyport.domain.mail.Letter.FinishRegistration;
import io.sallyport.domain.mail.Letter.Kind;
import io.sallyport.domain.mail.Letter.PasswordChanged;
import io.sallyport.domain.mail.Letter.PasswordRecovered;
import io.sallyport.domain.mail.Letter.RecoverPassword;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LetterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Proof PROOF =
      new Proof(
          Secret.of("https://app.example/confirm#token"),
          NOW.plusSeconds(3600),
          Secret.of("12345678"),
          NOW.plusSeconds(600));

  static Stream<Letter> letters() {
    return Stream.of(
        new ConfirmEmail(PROOF, Secret.of("https://app.example/disown#token"), NOW),
        new RecoverPassword(PROOF),
        new AlreadyRegistered(NOW),
        new FinishRegistration(PROOF),
        new PasswordChanged(NOW, "192.0.2.7"),
        new PasswordRecovered(NOW, "192.0.2.8"));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void is_made_again_of_its_facts(Letter letter) {
    assertEquals(letter, letter.kind().read(letter.fields()));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void shows_none_of_its_secrets(Letter letter) {
    assertFalse(letter.toString().contains("token"), letter::toString);
    assertFalse(letter.toString().contains("12345678"), letter::toString);
    assertFalse(letter.fields().toString().contains("12345678"), letter::toString);
  }

  @Test
  void has_a_kind_of_its_own_and_each_is_tried_here() {
    Set<Kind> kinds =
        letters()
            .map(Letter::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

    assertEquals(EnumSet.allOf(Kind.class), kinds);
    assertEquals(
        Set.of(Letter.class.getPermittedSubclasses()),
        letters().map(Letter::getClass).collect(Collectors.toSet()));
  }

  @Test
  void may_leave_out_from_where_something_came() {
    assertEquals(
        new PasswordChanged(NOW, null),
        Kind.PASSWORD_CHANGED.read(new PasswordChanged(NOW, null).fields()));
  }

  @Test
  void lacks_no_other_fact() {
    assertEquals(
        "A letter lacks the field link.",
        assertThrows(
                IllegalArgumentException.class,
                () -> Kind.RECOVER_PASSWORD.read(LetterFields.none()))
            .getMessage());
    assertEquals(
        "A letter lacks the field asked_at.",
        assertThrows(
                IllegalArgumentException.class,
                () -> Kind.ALREADY_REGISTERED.read(LetterFields.none()))
            .getMessage());
  }

  @Test
  void is_known_by_a_label_that_stays() {
    assertEquals(
        List.of(
            "confirm_email",
            "recover_password",
            "already_registered",
            "finish_registration",
            "password_changed",
            "password_recovered"),
        Arrays.stream(Kind.values()).map(Kind::label).toList());
    assertEquals(Optional.of(Kind.CONFIRM_EMAIL), Kind.of("confirm_email"));
    assertEquals(Optional.empty(), Kind.of("CONFIRM_EMAIL"));
  }
}
