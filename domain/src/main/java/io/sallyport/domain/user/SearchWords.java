package io.sallyport.domain.user;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What someone looks for among users: words of a full name and parts of an address, each as a whole
 * or its beginning. Text is brought to Unicode NFC, lower-cased, and cut into words at {@code . , @
 * - _ + ' ’ " ( )}, spaces and ideographic spaces; every other character is a part of a word. So
 * the words of {@code ada.king@example.org} are {@code ada}, {@code king}, {@code example} and
 * {@code org}.
 *
 * @param words 1 to {@value #MAX_WORDS}, each once
 */
public record SearchWords(List<String> words) {

  public static final int MAX_LENGTH = 200;
  public static final int MAX_WORDS = 8;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ .,@_+'\u2019\"()\u3000-]+");

  public SearchWords {
    words = List.copyOf(words);
  }

  /**
   * Reads what someone typed.
   *
   * @throws InvalidValue {@code invalid_parameter}
   */
  public static SearchWords of(String typed) {
    // One character may become three in this form.
    String text = Text.isOneLine(typed) ? Text.nfc(typed.strip()) : "";
    if (text.isEmpty() || Text.length(text) > MAX_LENGTH) {
      throw invalid("Give one line of 1 to " + MAX_LENGTH + " characters.");
    }
    List<String> words = split(text).stream().distinct().toList();
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      throw invalid("Give 1 to " + MAX_WORDS + " words of a name or an address.");
    }
    return new SearchWords(words);
  }

  /**
   * Whether each of the words begins one of the user's: of the full name, or of the address in the
   * form that is shown or in the canonical one.
   */
  public boolean match(User user) {
    String name = user.fullName() == null ? "" : user.fullName().value();
    List<String> theirs =
        split(String.join(" ", user.email().value(), user.email().canonical(), name));
    return words.stream().allMatch(word -> theirs.stream().anyMatch(one -> one.startsWith(word)));
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }

  private static List<String> split(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static InvalidValue invalid(String detail) {
    return new InvalidValue("invalid_parameter", detail);
  }
}
