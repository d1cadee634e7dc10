package io.sallyport.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TerminalTest {

  private static Secret passwordIn(byte[] bytes) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bytes));
    try {
      return Terminal.system().newPassword();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void reads_a_password_in_utf_8_with_or_without_a_mark_in_front() {
    byte[] plain = "cr\u00E8me br\u00FBl\u00E9e\n".getBytes(StandardCharsets.UTF_8);
    byte[] marked = "\uFEFFcr\u00E8me br\u00FBl\u00E9e\n".getBytes(StandardCharsets.UTF_8);

    assertEquals(Secret.of("cr\u00E8me br\u00FBl\u00E9e"), passwordIn(plain));
    assertEquals(Secret.of("cr\u00E8me br\u00FBl\u00E9e"), passwordIn(marked));
  }

  @Test
  void refuses_bytes_that_are_no_text() {
    byte[] latin = "cr\u00E8me br\u00FBl\u00E9e\n".getBytes(StandardCharsets.ISO_8859_1);

    CommandFailure refused = assertThrows(CommandFailure.class, () -> passwordIn(latin));
    assertEquals("Standard input is no text in UTF-8.", refused.getMessage());
  }

  @Test
  void refuses_nothing() {
    var terminal =
        new Terminal(
            Reader.nullReader(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            null);
    assertThrows(CommandFailure.class, terminal::newPassword);
  }
}
