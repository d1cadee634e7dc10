package io.sallyport.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.rules.ArchUnitCheck;
import io.sallyport.hexagon.rules.Check;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import io.sallyport.hexagon.rules.SimpleCheck;
import io.sallyport.hexagon.rules.UseCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds in this house beyond what holds in every hexagon. */
final class HouseRules {
  private static final String ROOT = "io.sallyport.";
  private static final Pattern FACTORY =
      Pattern.compile("io\\.sallyport\\.application\\.(\\w+UseCases|Keyring)");
  private static final String CONFIGURATION = ROOT + "bootstrap.configuration.ConfigurationLoader";
  private static final String HASHER = ROOT + "domain.password.PasswordHasher";
  private static final int MOST_SHARED_TYPES = 10;

  private HouseRules() {}

  static List<Check> all() {
    return all(SallyportHexagon.OTHER_SOURCES);
  }

  /**
   * @param otherSources are counted besides those of the description
   */
  static List<Check> all(List<Path> otherSources) {
    return List.of(
        names(),
        useCases(),
        builder(),
        clock(),
        environment(),
        quietCore(),
        FileSizes.check(otherSources),
        shared(),
        comparisons());
  }

  private static Check names() {
    ArchRule rule =
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveNameMatching(".*(Helper|Utils?|Impl|Dto|Data|Info|Base|Common)")
            .orShould()
            .haveNameMatching(".*\\.Abstract[^.]*");
    return new ArchUnitCheck(
        new Rule(
            "SP-01",
            "Names say what a thing is",
            "A class called Manager or Util gathers whatever has no name yet.",
            "Name it after the one thing it does; if there are two, make two.",
            "Manager, Helper, Util, Impl, Dto, Data, Info, Base, Common, Abstract",
            "an empty name that is not on the list"),
        rule);
  }

  private static Check useCases() {
    ArchRule rule =
        classes()
            .that()
            .haveSimpleNameEndingWith("UseCase")
            .and()
            .resideOutsideOfPackage(ROOT + "domain.shared")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .resideInAPackage(ROOT + "application.(*)..");
    return new ArchUnitCheck(
        new Rule(
            "SP-02",
            "Use cases are final and live in a capability of the application",
            "Inherited steps hide the order in which things happen.",
            "Share a domain type, not a parent.",
            "classes called ...UseCase, except the shape of ports itself",
            "use cases with another name"),
        rule);
  }

  private static Check builder() {
    return UseCheck.of(
        new Rule(
            "SP-03",
            "Only the builders construct use cases",
            "There is one graph, for the server, for every command and for whoever embeds it.",
            "Take the driving port as an argument.",
            "constructors and constructor references, with both scanners",
            "a factory that hands out what the builder made"),
        (use, facts) ->
            use.to().endsWith("UseCase")
                && use.member().equals(Use.MAKES)
                && !FACTORY.matcher(use.from()).matches());
  }

  private static Check clock() {
    return UseCheck.of(
        new Rule(
            "SP-04",
            "The core is given an InstantSource, not a Clock",
            "A Clock brings a time zone; the core knows instants only.",
            "Take the instant as an argument, or an InstantSource.",
            "any use of java.time.Clock in the domain and the application, the builder too",
            "zones that are asked for by name"),
        (use, facts) -> isOfTheCore(use) && use.to().equals("java.time.Clock"));
  }

  private static Check environment() {
    return UseCheck.of(
        new Rule(
            "SP-05",
            "Only ConfigurationLoader reads the environment",
            "Every setting is in one list, with its default, its check and its documentation.",
            "Add the setting to Configuration and take its value as an argument.",
            "System.getenv everywhere, wiring and commands too",
            "system properties, which are not settings of ours"),
        (use, facts) ->
            use.to().equals("java.lang.System")
                && use.member().equals("getenv")
                && !use.from().equals(CONFIGURATION));
  }

  private static Check quietCore() {
    return UseCheck.of(
        new Rule(
            "SP-06",
            "Nothing in the jars of the core logs, starts threads or looks around",
            "Whoever embeds the core decides about all of these; the builder is embedded too.",
            "Put it behind a driven port.",
            "logging, threads, processes, JDBC, reflection, service loaders, class loaders",
            "what a library does behind a port"),
        (use, facts) -> isOfTheCore(use) && SideEffects.is(use));
  }

  private static Check comparisons() {
    return UseCheck.of(
        new Rule(
            "SP-09",
            "Only Credentials compares a password",
            "A way to compare one that nobody counts is the way on which passwords are guessed.",
            "Ask io.sallyport.application.password.Credentials.",
            "calls of PasswordHasher.verify, and references to it, outside of its adapters and of the testkit",
            "calls of an adapter by its own type"),
        (use, facts) ->
            use.to().equals(HASHER)
                && use.member().equals("verify")
                && !use.from().equals(ROOT + "application.password.Credentials")
                && !use.from().startsWith(ROOT + "security.")
                && !use.from().startsWith(ROOT + "testkit."));
  }

  private static Check shared() {
    return new SimpleCheck(
        new Rule(
            "SP-08",
            "The shared words are few",
            "A package that everybody sees is where coupling goes to hide.",
            "Give the word to the capability that owns it; an eleventh needs a decision record.",
            "more than " + MOST_SHARED_TYPES + " types in io.sallyport.domain.shared",
            "words that are shared and should not be"),
        HouseRules::tooManyShared);
  }

  private static Stream<Finding> tooManyShared(Facts facts) {
    Set<String> types = new TreeSet<>();
    facts.files().keySet().stream()
        .filter(name -> name.startsWith(ROOT + "domain.shared."))
        .forEach(types::add);
    return types.stream()
        .skip(MOST_SHARED_TYPES)
        .map(
            name ->
                new Finding(
                    shared().rule(), "domain.shared", "", new Place(name, "", 0), "is one more"));
  }

  private static boolean isOfTheCore(Use use) {
    return use.from().startsWith(ROOT + "domain.") || use.from().startsWith(ROOT + "application.");
  }
}
