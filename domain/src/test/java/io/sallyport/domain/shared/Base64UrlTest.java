package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Base64UrlTest {

  @ParameterizedTest
  @CsvSource({"'', ''", "f, Zg", "fo, Zm8", "foo, Zm9v", "foob, Zm9vYg", "foobar, Zm9vYmFy"})
  void writes_the_examples_of_rfc_4648_section_10_without_padding(String text, String written) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertEquals(written, Base64Url.encode(bytes));
    assertArrayEquals(bytes, Base64Url.decode(written).orElseThrow());
  }

  @Test
  void writes_what_a_url_does_not_escape() {
    assertEquals("-_-_", Base64Url.encode(new byte[] {(byte) 0xfb, (byte) 0xff, (byte) 0xbf}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zg==", "Zg=", "Zh", "Zm9", "Z", " Zg", "Zg\n", "Zm8+", "Zm8/", "Zé", "="})
  void reads_no_other_form(String text) {
    assertTrue(Base64Url.decode(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void reads_whatever_it_wrote(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      byte[] bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);

      assertArrayEquals(bytes, Base64Url.decode(Base64Url.encode(bytes)).orElseThrow());
    }
  }
}
