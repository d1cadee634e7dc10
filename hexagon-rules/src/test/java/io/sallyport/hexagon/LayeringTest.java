package io.sallyport.hexagon;

import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.description.Types;
import io.sallyport.hexagon.junit.HexagonTest;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.nio.file.Path;

/** This module keeps its own rules. */
final class LayeringTest implements HexagonTest {
  private static final String ROOT = "io.sallyport.hexagon.";
  private static final String RULES = ROOT + "rules.";
  private static final String SOURCE = ROOT + "analysis.ClassSource";

  @Override
  public Hexagon hexagon() {
    return HexagonBuilder.named("Hexagon rules")
        .domain(ROOT + "description", ROOT + "analysis")
        .application(ROOT + "rules")
        .drivingPorts(Types.named(RULES + "Check"))
        .drivenPorts(Types.named(SOURCE))
        .api(ROOT + "description", ROOT + "analysis")
        .api(
            Types.named(
                RULES + "ExceptionRule", RULES + "Finding", RULES + "Place", RULES + "Rule"))
        .drivingAdapter(
            "output",
            Types.inPackages(ROOT + "report", ROOT + "baseline", ROOT + "document"),
            "java.io",
            "java.nio.charset")
        .drivenAdapter(
            "scanner",
            ROOT + "scanner",
            "com.sun.source..",
            "com.tngtech.archunit.core.importer",
            "java.io",
            // The class path, and where this Java is.
            "java.lang.System#getProperty",
            "java.net",
            "java.nio",
            "java.nio.charset",
            "javax.lang.model..",
            "javax.tools")
        .compositionRoot("check", Types.inPackages("io.sallyport.hexagon"))
        .compositionRoot("junit", Types.inPackages(ROOT + "junit"), "org.junit.jupiter.api")
        .compositionRoot("command", Types.inPackages(ROOT + "command"), "java.io")
        .capabilities(ROOT + "(*)..")
        .allow("analysis", "description")
        .allow("rules", "analysis", "description")
        .allow("scanner", "analysis", "description")
        .allow("report", "rules", "analysis", "description")
        .allow("baseline", "report", "rules", "analysis", "description")
        .allow("document", "report", "rules", "analysis", "description")
        .allow("junit", "baseline", "report", "rules", "analysis", "description")
        .allow("command", "document", "baseline", "report", "rules", "scanner", "description")
        .coreMayUse(
            "com.tngtech.archunit.core.domain..",
            "com.tngtech.archunit.lang",
            "com.tngtech.archunit.library.metrics",
            "java.lang",
            // Which folder or jar a class comes from.
            "java.net.URI#toString",
            "java.nio.file",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations")
        .sources(Path.of("src/main/java"))
        .build();
  }

  @Override
  public ClassSource classes() {
    return CompiledClasses.ofModules(Path.of("target/classes"));
  }
}
