package io.sallyport.domain.mail;

import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The facts of a letter by name, as they are kept and filled into templates. A fact that is not
 * known is left out.
 *
 * @param texts each of one line; what stands in a letter may be a token
 */
public record LetterFields(Map<String, Secret> texts, Map<String, Instant> instants) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

  /**
   * @throws IllegalArgumentException if a name has other characters than lower case letters and
   *     {@code _}, or a text has more than one line
   */
  public LetterFields {
    texts.keySet().forEach(LetterFields::checkName);
    instants.keySet().forEach(LetterFields::checkName);
    texts.forEach(LetterFields::checkText);
    texts = Map.copyOf(texts);
    instants = Map.copyOf(instants);
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("A field has lower case letters and _ only: " + name);
    }
  }

  private static void checkText(String name, Secret text) {
    if (!Text.isOneLine(text.reveal())) {
      throw new IllegalArgumentException("The field " + name + " is not one line.");
    }
  }

  /** A letter that says nothing but what it is. */
  public static LetterFields none() {
    return new LetterFields(Map.of(), Map.of());
  }

  public LetterFields with(String name, Secret text) {
    Map<String, Secret> more = new LinkedHashMap<>(texts);
    more.put(name, text);
    return new LetterFields(more, instants);
  }

  public LetterFields with(String name, Instant instant) {
    Map<String, Instant> more = new LinkedHashMap<>(instants);
    more.put(name, instant);
    return new LetterFields(texts, more);
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public Secret text(String name) {
    return findText(name).orElseThrow(() -> lacking(name));
  }

  public Optional<Secret> findText(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  public Instant instant(String name) {
    return Optional.ofNullable(instants.get(name)).orElseThrow(() -> lacking(name));
  }

  private static IllegalArgumentException lacking(String name) {
    return new IllegalArgumentException("A letter lacks the field " + name + ".");
  }
}
