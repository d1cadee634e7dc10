package io.sallyport.security.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import io.sallyport.testkit.shared.SealerContract;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AesGcmSealerTest implements SealerContract {

  private static final Secret OLD = Secret.of("old secret ".repeat(3));
  private static final Secret NEW = Secret.of("new secret ".repeat(3));
  private static final Secret TEXT = Secret.of("correct horse battery");

  private final ScriptedSecretSource secrets = new ScriptedSecretSource();
  private final AesGcmSealer before = new AesGcmSealer(OLD, null, secrets);
  private final AesGcmSealer during = new AesGcmSealer(NEW, OLD, secrets);
  private final AesGcmSealer after = new AesGcmSealer(NEW, null, secrets);

  @Override
  public Sealer sealer() {
    return during;
  }

  @Tag("ASVS-11.2.2")
  @Test
  void opens_what_was_sealed_under_the_previous_secret_until_it_is_forgotten() {
    String sealed = before.seal("letters", TEXT);

    assertEquals(Optional.of(TEXT), during.open("letters", sealed));
    assertEquals(Optional.empty(), during.open("parcels", sealed));
    assertEquals(Optional.empty(), after.open("letters", sealed));
  }

  @Test
  void seals_under_the_secret_in_force() {
    String sealed = during.seal("letters", TEXT);

    assertEquals(Optional.of(TEXT), after.open("letters", sealed));
    assertEquals(Optional.empty(), before.open("letters", sealed));
  }

  @Test
  void digests_under_the_secret_in_force_first_and_then_under_the_previous_one() {
    String old = before.digests("letters", TEXT).get(0);
    String young = after.digests("letters", TEXT).get(0);

    assertEquals(List.of(young, old), during.digests("letters", TEXT));
    assertEquals(List.of(old), before.digests("letters", TEXT));
    assertNotEquals(old, young);
    assertTrue(young.matches("[A-Za-z0-9_-]{43}"), young);
  }

  @Test
  void tells_texts_apart_that_are_alike_in_utf_8() {
    assertNotEquals(
        during.digests("letters", Secret.of("\ud800")), during.digests("letters", Secret.of("?")));
    assertNotEquals(
        during.digests("letters", Secret.of("\ud800")),
        during.digests("letters", Secret.of("\udbff")));
  }

  @Test
  void refuses_to_seal_what_it_could_not_give_back() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> during.seal("letters", Secret.of("battery \ud800")));

    assertFalse(String.valueOf(refused.getMessage()).contains("battery"));
  }

  @Tag("ASVS-11.3.4")
  @Test
  void takes_a_fresh_nonce_each_time() {
    Set<String> nonces = new HashSet<>();
    var sealer = new AesGcmSealer(NEW, null, new SecureRandomSecretSource());
    for (int round = 0; round < 10_000; round++) {
      byte[] sealed = bytes(sealer.seal("letters", TEXT));
      assertTrue(nonces.add(HexFormat.of().formatHex(Arrays.copyOf(sealed, 12))), "round " + round);
    }
  }

  @Tag("ASVS-11.3.1")
  @Tag("ASVS-11.3.2")
  @Test
  void takes_the_nonce_it_is_given_and_adds_a_tag_of_128_bits() {
    byte[] sealed = bytes(new AesGcmSealer(NEW, null, new ScriptedSecretSource(7)).seal("a", TEXT));

    assertArrayEquals(new ScriptedSecretSource(7).bytes(12), Arrays.copyOf(sealed, 12));
    assertEquals(12 + TEXT.reveal().length() + 16, sealed.length);
  }

  @Test
  void opens_one_form_only_of_what_it_sealed() {
    String sealed = during.seal("letters", Secret.of("12"));
    String body = sealed.substring(3);
    char last = body.charAt(body.length() - 1);

    // 30 bytes are 40 characters; 31 would leave bits in the last one that decode to nothing.
    assertEquals(40, body.length());
    for (String other :
        List.of(
            body,
            "v2." + body,
            "V1." + body,
            "v1" + body,
            "v1.." + body,
            " " + sealed,
            sealed + " ",
            sealed + "\n",
            sealed + "=",
            sealed + "==",
            sealed.replace('-', '+').replace('_', '/') + "/")) {
      assertEquals(Optional.empty(), during.open("letters", other), other);
    }
    String loose = during.seal("letters", Secret.of("1"));
    char stray = (char) (loose.charAt(loose.length() - 1) + 1);
    String strayed = loose.substring(0, loose.length() - 1) + stray;
    assertArrayEquals(bytes(loose), bytes(strayed));
    assertEquals(Optional.empty(), during.open("letters", strayed), "stray bits, " + last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1.", "v1.AAAA", "v1.AAAAAAAAAAAAAAAA", "v1.!", "v1.AAAAAA=="})
  void opens_nothing_that_is_too_short_to_be_sealed(String text) {
    assertEquals(Optional.empty(), during.open("letters", text));
  }

  @Tag("ASVS-11.2.5")
  @Test
  void opens_no_bytes_with_any_bit_changed() {
    byte[] sealed = bytes(during.seal("letters", TEXT));
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      sealed[bit / 8] ^= (byte) (1 << bit % 8);
      String changed = "v1." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
      assertEquals(Optional.empty(), during.open("letters", changed), "bit " + bit);
      sealed[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  @Tag("ASVS-11.3.1")
  @Tag("ASVS-11.3.2")
  @Test
  void keeps_its_format() {
    // What is in stores already must open for ever; a new format gets a new version.
    var sealer = new AesGcmSealer(Secret.of("k".repeat(32)), null, new ScriptedSecretSource(1));

    assertEquals(
        "v1.VDAaQzUkNysEhFwc2iBe-zRjeqDlS_FBddSPuJOxNJcr8rvH6V5-L_RaL-KM66CWMg",
        sealer.seal("letters", TEXT));
    assertEquals(
        List.of("gmei8XNoXmd_nwON17YM42U3y8VsAWMIY75t9vsM9Jg"), sealer.digests("letters", TEXT));
  }

  @Tag("ASVS-11.4.1")
  @Test
  void derives_keys_as_rfc_5869_says() {
    byte[] secret = "k".repeat(32).getBytes(StandardCharsets.US_ASCII);
    byte[] salt = "io.sallyport sealer, format 1".getBytes(StandardCharsets.US_ASCII);
    byte[] extracted = Digest.hmacSha256(salt, secret);
    byte[] info = "seal\nletters\u0001".getBytes(StandardCharsets.US_ASCII);

    byte[] key = new MasterKey(Secret.of("k".repeat(32))).keyFor("seal", "letters");

    assertArrayEquals(Digest.hmacSha256(extracted, info), key);
    assertEquals(32, key.length);
  }

  @Test
  void computes_hmac_as_rfc_4231_says() {
    byte[] mac =
        Digest.hmacSha256(
            "Jefe".getBytes(StandardCharsets.US_ASCII),
            "what do ya want ".getBytes(StandardCharsets.US_ASCII),
            "for nothing?".getBytes(StandardCharsets.US_ASCII));

    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        HexFormat.of().formatHex(mac));
  }

  @Test
  void refuses_secrets_that_are_too_short_without_showing_them() {
    Secret tooShort = Secret.of("\u00e4" + "s".repeat(29));

    for (Runnable attempt :
        List.<Runnable>of(
            () -> new AesGcmSealer(tooShort, null, secrets),
            () -> new AesGcmSealer(NEW, tooShort, secrets))) {
      var refused = assertThrows(IllegalArgumentException.class, attempt::run);
      assertFalse(String.valueOf(refused.getMessage()).contains("ss"), refused.getMessage());
      assertNull(refused.getCause());
    }
    var sealer = new AesGcmSealer(Secret.of(tooShort.reveal() + "s"), null, secrets);
    assertEquals(1, sealer.digests("letters", TEXT).size());
  }

  @Test
  void shows_nothing() {
    for (Object object :
        List.of(during, new MasterKey(NEW), new AesGcm(new byte[32], new byte[0]))) {
      assertTrue(object.toString().matches("[\\w.$]+@[0-9a-f]+"), object.toString());
    }
  }

  private static byte[] bytes(String sealed) {
    return Base64.getUrlDecoder().decode(sealed.substring(3));
  }
}
