package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class DigestTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Tag("ASVS-11.4.1")
  @Test
  void is_that_of_the_first_example_of_fips_180_2_however_it_is_cut() throws IOException {
    String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    assertEquals(expected, hex(Digest.sha256(bytes("abc"))));
    assertEquals(expected, hex(Digest.sha256(bytes("a"), bytes(""), bytes("bc"))));
    assertEquals(expected, hex(Digest.sha256(new ByteArrayInputStream(bytes("abc")))));
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hex(Digest.sha256()));
  }

  @Test
  void reads_a_stream_to_its_end() throws IOException {
    byte[] large = new byte[200_000];
    large[199_999] = 1;

    assertArrayEquals(Digest.sha256(large), Digest.sha256(new ByteArrayInputStream(large)));
  }

  @Tag("ASVS-11.4.1")
  @Test
  void with_a_key_is_that_of_rfc_4231_section_4_3() {
    byte[] key = bytes("Jefe");

    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        hex(Digest.hmacSha256(key, bytes("what do ya want "), bytes("for nothing?"))));
    assertEquals(
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
            + "8e2240ca5e69e2c78b3239ecfab21649",
        hex(Digest.hmacSha384(key, bytes("what do ya want for nothing?"))));
  }
}
