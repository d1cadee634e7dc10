package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that holds one secret and nothing else. */
final class SecretFile {
  private static final int MOST_BYTES = 65_536;

  private SecretFile() {}

  /**
   * Reads the secret.
   *
   * @throws IllegalArgumentException with what is wrong with the file, to be read after its name:
   *     {@code which is empty}
   */
  static Secret read(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
        throw new IllegalArgumentException("which is larger than any secret");
      }
      // Tools and editors end a file with a line break that is no part of the secret, and some
      // begin it with a mark of its encoding.
      String text = Files.readString(path).replaceFirst("^\uFEFF", "").replaceFirst("[\r\n]+$", "");
      if (text.isBlank()) {
        throw new IllegalArgumentException("which is empty");
      }
      return Secret.of(text);
    } catch (CharacterCodingException notText) {
      throw new IllegalArgumentException("which is not UTF-8 text", notText);
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException("which cannot be read", unreadable);
    }
  }
}
