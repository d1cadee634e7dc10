package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;
import static io.sallyport.security.session.SampleTokens.AUDIENCE;
import static io.sallyport.security.session.SampleTokens.CLAIMS;
import static io.sallyport.security.session.SampleTokens.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Secret;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens we did not make, or did not make for this: none is accepted, whatever the algorithm. */
interface ForgeryContract {

  int LEAST_FORGERIES = 150;

  Target target();

  /** Those that can be made for this algorithm alone. */
  void addOwn(Forgeries forged);

  /** How many garbled tokens are tried; as many as do not take long. */
  int garbledRounds();

  @Test
  default void accepts_what_the_forge_makes_when_nothing_is_wrong_with_it() {
    JwtForge forge = target().forge();
    for (JwtForge fine :
        List.of(
            forge,
            forge.withoutClaim("scope"),
            forge.claim("aud", "[\"" + AUDIENCE + "\"]"),
            forge.claim("scope", "\"{[:\\\"\\\\\\\":}]\""),
            forge.claim("more", "{\"a\":".repeat(300) + "1" + "}".repeat(300)))) {
      assertEquals(Optional.of(CLAIMS), verify(target().sign(fine)));
    }
    assertEquals(Optional.of(CLAIMS), verify(target().real()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "AT+JWT", "At+Jwt", "application/at+jwt", "Application/AT+JWT"})
  default void accepts_its_type_in_every_spelling(String type) {
    JwtForge forge = target().forge().header("typ", quoted(type));
    assertEquals(Optional.of(CLAIMS), verify(target().sign(forge)));
  }

  @Tag("ASVS-9.1.1")
  @Tag("ASVS-9.1.2")
  @Tag("ASVS-9.1.3")
  @Tag("ASVS-9.2.2")
  @Tag("ASVS-9.2.3")
  @Tag("ASVS-9.2.4")
  @Tag("ASVS-10.3.1")
  @Tag("ASVS-11.4.3")
  @Test
  default void accepts_no_forgery() {
    var forged = new Forgeries();
    new HeaderForgeries(target()).addTo(forged);
    new ClaimForgeries(target()).addTo(forged);
    new TextForgeries(target()).addTo(forged);
    addOwn(forged);

    List<String> accepted =
        forged.tokens().entrySet().stream()
            .filter(entry -> verify(entry.getValue()).isPresent())
            .map(Map.Entry::getKey)
            .toList();

    int distinct = Set.copyOf(forged.tokens().values()).size();
    System.out.printf(
        "%s: %d forgeries, %d of them distinct, %d accepted%n",
        target().algorithm(), forged.tokens().size(), distinct, accepted.size());
    assertEquals(List.of(), accepted);
    assertTrue(distinct >= LEAST_FORGERIES, "only " + distinct);
  }

  @Tag("ASVS-7.2.1")
  @Tag("ASVS-9.1.1")
  @Test
  default void refuses_every_bit_flipped_in_every_part() {
    byte[][] parts =
        Stream.of(target().real().split("\\.", -1))
            .map(Base64.getUrlDecoder()::decode)
            .toArray(byte[][]::new);
    for (byte[] part : parts) {
      for (int bit = 0; bit < part.length * 8; bit++) {
        part[bit / 8] ^= (byte) (1 << bit % 8);
        String forged =
            String.join(".", Stream.of(parts).map(JwtForge::base64).toArray(String[]::new));
        assertTrue(verify(forged).isEmpty(), "bit " + bit);
        part[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @Test
  default void never_throws_at_garbled_json_that_is_signed() {
    var random = new Random(20_261_123);
    int accepted = 0;
    for (int round = 0; round < garbledRounds(); round++) {
      var header = new StringBuilder(target().forge().headerJson());
      var payload = new StringBuilder(target().forge().payloadJson());
      StringBuilder garbled = round % 2 == 0 ? header : payload;
      for (int change = random.nextInt(3); change >= 0; change--) {
        garbled.setCharAt(random.nextInt(garbled.length()), (char) random.nextInt(256));
      }
      String token = JwtForge.signed(header.toString(), payload.toString(), target().signer());
      accepted += verify(token).isPresent() ? 1 : 0;
    }
    // Signed by us and still readable, with another scope, say: few, but some get that far.
    assertTrue(accepted > 0 && accepted < garbledRounds() / 2, "accepted " + accepted);
  }

  private Optional<Claims> verify(String token) {
    return target().tokens().verify(Secret.of(token), NOW);
  }
}
