package io.sallyport.bootstrap.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variables that nobody reads but that look like ours. Short names are left alone: {@code POST} or
 * {@code HOSTS} may well be meant for another program.
 */
final class Misspellings {

  private static final String NOT_OUR_PREFIX = "SALLYPORT_";
  private static final int LEAST_LENGTH = 8;

  private Misspellings() {}

  /** One sentence for each, in alphabetical order. */
  static List<String> in(Collection<String> variables) {
    Set<String> ours =
        Options.ALL.stream()
            .flatMap(
                option -> Stream.concat(Stream.of(option.name()), option.fileVariable().stream()))
            .collect(Collectors.toUnmodifiableSet());
    return variables.stream()
        .filter(name -> !ours.contains(name))
        .sorted()
        .flatMap(name -> meant(name, ours).map(near -> sentence(name, near)).stream())
        .toList();
  }

  private static String sentence(String name, String near) {
    return "The variable " + name + " is set but nobody reads it; did you mean " + near + "?";
  }

  private static Optional<String> meant(String name, Set<String> ours) {
    String bare = name.startsWith(NOT_OUR_PREFIX) ? name.substring(NOT_OUR_PREFIX.length()) : name;
    if (ours.contains(bare)) {
      return Optional.of(bare);
    }
    return ours.stream()
        .sorted()
        .filter(
            our ->
                our.length() >= LEAST_LENGTH
                    && EditDistance.between(bare, our) <= (our.length() < 14 ? 1 : 2))
        .findFirst();
  }
}
