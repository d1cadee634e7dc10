package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Things of the platform that some code must leave alone: {@code java.util.Random} is the type with
 * everything in it, {@code java.time.Instant#now} one member, {@code *#printStackTrace} a member of
 * any type, {@code java.util.logging..} a package.
 */
record ForbiddenUses(List<String> entries) {

  static ForbiddenUses of(String... entries) {
    return new ForbiddenUses(Arrays.asList(entries));
  }

  boolean have(Use use) {
    return entries.stream().anyMatch(entry -> isMeant(entry, use));
  }

  /** The rule that leaves them to components of other kinds than these. */
  Check to(Predicate<Kind> kinds, Rule rule) {
    return UseCheck.of(rule, (use, facts) -> UserKind.is(use, facts, kinds) && have(use));
  }

  private static boolean isMeant(String entry, Use use) {
    if (entry.endsWith("..")) {
      return use.to().startsWith(entry.substring(0, entry.length() - 1));
    }
    int hash = entry.indexOf('#');
    String type = hash < 0 ? entry : entry.substring(0, hash);
    String member = hash < 0 ? use.member() : entry.substring(hash + 1);
    return member.equals(use.member()) && (type.equals("*") || type.equals(use.to()));
  }
}
