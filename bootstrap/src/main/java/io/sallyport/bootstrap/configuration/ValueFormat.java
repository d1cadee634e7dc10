package io.sallyport.bootstrap.configuration;

import java.util.List;

/**
 * What the value of an option looks like.
 *
 * @param words the words it may be; empty if it is not chosen from words
 * @param least the least whole number it may be
 * @param most the greatest whole number; less than {@code least} if it is not a number
 * @param looksLike for any other text: what it looks like, for a person to read
 * @param secret whether it must not be seen
 */
public record ValueFormat(
    List<String> words, long least, long most, String looksLike, boolean secret) {

  public ValueFormat {
    words = List.copyOf(words);
  }

  static ValueFormat whole(long least, long most) {
    return new ValueFormat(List.of(), least, most, "", false);
  }

  static ValueFormat choice(String... words) {
    return new ValueFormat(List.of(words), 0, -1, "", false);
  }

  static ValueFormat text(String looksLike) {
    return new ValueFormat(List.of(), 0, -1, looksLike, false);
  }

  /** The same, or this word. */
  ValueFormat or(String word) {
    return new ValueFormat(List.of(word), least, most, looksLike, secret);
  }

  /** The same, kept secret. */
  ValueFormat kept() {
    return new ValueFormat(words, least, most, looksLike, true);
  }

  boolean isNumber() {
    return least <= most;
  }

  /** The values it takes, for a person to read: {@code 0 to 65535, or off}. */
  public String values() {
    if (isNumber()) {
      String range = least + " to " + most;
      return words.isEmpty() ? range : range + ", or " + String.join(", ", words);
    }
    return words.isEmpty() ? looksLike : String.join(", ", words);
  }
}
