package io.sallyport.http;

import static java.util.Comparator.naturalOrder;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  static ProblemCatalogue none() {
    return new ProblemCatalogue(List.of());
  }

  /** The problems of HTTP itself. */
  static ProblemCatalogue ofHttp() {
    return beside(ProblemCatalogue.class);
  }

  /** Reads the {@code problems.json} beside a class. */
  static ProblemCatalogue beside(Class<?> place) {
    try (InputStream resource = place.getResourceAsStream("problems.json")) {
      return new ProblemCatalogue(
          Json.MAPPER.readValue(
              Objects.requireNonNull(resource, "problems.json"),
              new TypeReference<List<Entry>>() {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** These problems and those, each once, by their status. */
  ProblemCatalogue and(ProblemCatalogue others) {
    return new ProblemCatalogue(
        Stream.concat(entries.stream(), others.entries.stream())
            .distinct()
            .sorted(Comparator.comparing(Entry::status, Comparator.nullsLast(naturalOrder())))
            .toList());
  }

  public List<Entry> entries() {
    return entries;
  }

  public Optional<Entry> find(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }
}
