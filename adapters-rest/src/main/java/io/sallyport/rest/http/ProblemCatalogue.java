package io.sallyport.rest.http;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every code a client can meet: what it means, and what to do about it. */
public final class ProblemCatalogue {

  /**
   * One code.
   *
   * @param status null for a code that stands only inside {@code errors}
   * @param remedy what the client can do
   */
  public record Entry(
      String code, @Nullable Integer status, String title, String meaning, String remedy) {}

  private final List<Entry> entries;

  private ProblemCatalogue(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Reads the catalogue that ships with us. */
  public static ProblemCatalogue load() {
    try (InputStream resource = ProblemCatalogue.class.getResourceAsStream("problems.json")) {
      return new ProblemCatalogue(
          Json.MAPPER.readValue(
              Objects.requireNonNull(resource, "problems.json"),
              new TypeReference<List<Entry>>() {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public List<Entry> entries() {
    return entries;
  }

  public Optional<Entry> find(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
