package io.sallyport.hexagon;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.onionArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.ScannedSources;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clean program with one seed in it, compiled, and looked at by every mechanism. */
final class SeedRun {
  /** These look at the description and at both scanners together. */
  private static final Set<String> OF_THE_DESCRIPTION =
      Set.of("HX-01", "HX-02", "HX-03", "HX-04", "HX-05", "HX-30");

  private final Seed seed;
  private final Path sources;
  private final Path classes;
  private final Path alone;

  private SeedRun(Seed seed, Path folder) {
    this.seed = seed;
    this.sources = folder.resolve("sources");
    this.classes = folder.resolve("classes");
    this.alone = folder.resolve("alone");
  }

  /** Everything that notices the seed. */
  static Set<String> caught(Seed seed, Path base, Path folder) throws IOException {
    return new SeedRun(seed, folder).caught(base);
  }

  private Set<String> caught(Path base) throws IOException {
    for (var file : seed.files().entrySet()) {
      Path path = sources.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    copy(base, classes);
    List<Path> everything =
        Stream.concat(Shop.MODULES.stream(), Stream.of("library")).map(classes::resolve).toList();
    if (!Compiler.compile(sources, Shop.MODULES, everything, classes)) {
      throw new IllegalStateException(seed.title() + " is no Java");
    }
    Set<String> caught = new TreeSet<>();
    if (!compilesAlone(base)) {
      caught.add("javac");
    }
    look(caught);
    return caught;
  }

  /** Compiles each module that the seed touches with nothing but what that module may see. */
  private boolean compilesAlone(Path base) {
    boolean all = true;
    for (String module : Shop.MODULES) {
      List<Path> path = new ArrayList<>();
      for (String other : Shop.SEES.getOrDefault(module, List.of())) {
        path.add(alone.resolve(other));
        path.add(base.resolve(other));
      }
      path.add(base.resolve(module));
      all &= Compiler.compile(sources, List.of(module), path, alone);
    }
    return all;
  }

  private void look(Set<String> caught) {
    Hexagon hexagon = Shop.described(seed.with(), sources, classes);
    ClassSource source =
        CompiledClasses.ofModules(
            Shop.MODULES.stream()
                .map(classes::resolve)
                .filter(Files::isDirectory)
                .toArray(Path[]::new));
    JavaClasses all = source.classes();
    if (onion(all)) {
      caught.add("onion");
    }
    List<Use> compiled = source.compiled();
    ScannedSources written = source.sources(hexagon);
    Set<Finding> blind = found(Facts.of(hexagon, all, List.of(), ScannedSources.nothing()));
    Set<Finding> seen = found(Facts.of(hexagon, all, List.of(), written));
    seen.removeAll(blind);

    ids(found(Facts.of(hexagon, all, compiled, ScannedSources.nothing())), ":bytecode", caught);
    ids(seen, ":source", caught);
    Set<Finding> whole = found(Facts.see(hexagon, source));
    boolean passes = HexagonCheck.of(hexagon).passes(source, Shop.TODAY);
    assertEquals(whole.isEmpty(), passes, seed.title());
    for (Finding each : whole) {
      if (OF_THE_DESCRIPTION.contains(each.rule().id())) {
        caught.add(each.rule().id());
      }
    }
  }

  private static void ids(Set<Finding> findings, String scanner, Set<String> into) {
    findings.stream()
        .map(each -> each.rule().id())
        .filter(id -> !OF_THE_DESCRIPTION.contains(id))
        .forEach(id -> into.add(id + scanner));
  }

  private static Set<Finding> found(Facts facts) {
    return HexagonCheck.of(facts.hexagon()).run(facts, Shop.TODAY).verdicts().stream()
        .flatMap(verdict -> verdict.findings().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What most projects have. */
  private static boolean onion(JavaClasses all) {
    return onionArchitecture()
        .withOptionalLayers(true)
        .domainModels("shop.domain..")
        .applicationServices("shop.application..")
        .adapter("rest", "shop.rest..")
        .adapter("persistence", "shop.persistence..")
        .ensureAllClassesAreContainedInArchitectureIgnoring("shop.bootstrap..", "shop.testkit..")
        .ignoreDependency(resideInAnyPackage("shop.bootstrap..", "shop.testkit.."), alwaysTrue())
        .evaluate(all)
        .hasViolation();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(each));
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
