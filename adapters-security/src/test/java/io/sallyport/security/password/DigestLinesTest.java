package io.sallyport.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestLinesTest {

  private static final String REST = "0".repeat(28);

  private static DigestLines of(String text) {
    return new DigestLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Long> read(String text) throws IOException {
    DigestLines lines = of(text);
    List<Long> read = new ArrayList<>();
    for (long digest = lines.next(); digest >= 0; digest = lines.next()) {
      read.add(digest);
    }
    return read;
  }

  @Test
  void are_read_with_and_without_counts_in_either_case_and_with_any_line_end() throws IOException {
    assertEquals(
        List.of(0x1L, 0xABCDEF012345L, 0xFFFFFFFFFFFFL),
        read(
            "000000000001"
                + REST
                + ":17\r\n\r\n"
                + "abcdef012345"
                + REST
                + "\n\nFFFFFFFFFFFF"
                + REST));
    assertEquals(List.of(), read("\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "password",
        "000000000001",
        "00000000000100000000000000000000000000000", // 41 digits
        "000000000001000000000000000000000000000", // 39
        "0000000000010000000000000000000000000000 1",
        "g000000000010000000000000000000000000000",
        "\u0661000000000010000000000000000000000000000",
      })
  void name_the_line_that_is_none(String bad) {
    DigestLines lines = of("000000000001" + REST + "\n\n" + bad + "\n");

    IOException refused =
        assertThrows(
            IOException.class,
            () -> {
              lines.next();
              lines.next();
            });
    assertEquals("line 3 does not begin with a SHA-1 digest of 40 digits", refused.getMessage());
  }
}
