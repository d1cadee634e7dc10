package io.sallyport.hexagon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.description.Types;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words fit programs that are built quite differently from ours. */
final class ShapesTest {
  private static final Path SHAPES = Path.of("src/test/shapes");

  @TempDir private Path folder;

  private static HexagonBuilder layers() {
    return HexagonBuilder.named("Bank")
        .domain("bank.domain..")
        .application("bank.service..", "bank.port..")
        .drivingPorts("bank.port.in..")
        .drivenPorts("bank.port.out..")
        .api("bank.domain..")
        .drivingAdapter("web", "bank.web..")
        .drivenAdapter("jdbc", "bank.jdbc..", "java.sql..")
        .compositionRoot("bank")
        .coreMayUse("java.lang");
  }

  private static HexagonBuilder features() {
    return HexagonBuilder.named("Library")
        .domain("library.*.model..")
        .application("library.*.usecase..")
        .drivingPorts(Types.implementedIn("library.*.usecase.."))
        .drivenPorts(Types.implementedIn("library.*.store.."))
        .api("library.*.model..")
        .drivingAdapter("web", "library.*.web..")
        .drivenAdapter("store", "library.*.store..", "java.nio.file..")
        .compositionRoot("library.app..")
        .capabilities("library.(*)..")
        .allow("loan", "member")
        .allow("app", "loan")
        .coreMayUse("java.lang");
  }

  private static HexagonBuilder annotations() {
    String hexagonal = "org.jmolecules.architecture.hexagonal.";
    return HexagonBuilder.named("Post")
        .application(
            Types.annotatedWith(
                hexagonal + "Application", hexagonal + "PrimaryPort", hexagonal + "SecondaryPort"))
        .drivingPorts(Types.annotatedWith(hexagonal + "PrimaryPort"))
        .drivenPorts(Types.annotatedWith(hexagonal + "SecondaryPort"))
        .api(Types.named("post.Letter"))
        .drivingAdapter("counter", Types.annotatedWith(hexagonal + "PrimaryAdapter"))
        .drivenAdapter("drawer", Types.annotatedWith(hexagonal + "SecondaryAdapter"), "java.util..")
        .compositionRoot(Types.named("post.Office"))
        .coreMayUse("java.lang", "org.jmolecules.architecture.hexagonal..");
  }

  @Test
  void one_module_with_packages_by_layer() throws IOException {
    assertEquals(List.of(), broken("layers", layers(), Map.of()));
    assertEquals(
        List.of("HX-08"),
        broken(
            "layers",
            layers(),
            Map.of(
                "bank/web/Shortcut.java",
                "package bank.web; class Shortcut { bank.jdbc.JdbcAccounts accounts; }")));
  }

  @Test
  void packages_by_feature() throws IOException {
    assertEquals(List.of(), broken("features", features(), Map.of()));
    assertEquals(
        List.of("HX-19", "HX-20"),
        broken(
            "features",
            features(),
            Map.of(
                "library/member/model/Debts.java",
                "package library.member.model; class Debts { library.loan.model.Loan loan; }")));
  }

  @Test
  void annotations_of_jmolecules_in_one_package() throws IOException {
    assertEquals(List.of(), broken("annotations", annotations(), Map.of()));
    assertEquals(
        List.of("HX-14"),
        broken(
            "annotations",
            annotations(),
            Map.of(
                "post/Window.java",
                "package post; @org.jmolecules.architecture.hexagonal.PrimaryAdapter class Window {"
                    + " Letters letters; }")));
    assertEquals(
        List.of("HX-02"),
        broken(
            "annotations",
            annotations(),
            Map.of("post/Nobody.java", "package post; class Nobody {}")));
  }

  /** The rules that a shape breaks with some files added to it. */
  private List<String> broken(String shape, HexagonBuilder described, Map<String, String> more)
      throws IOException {
    Path home = Files.createTempDirectory(folder, shape);
    Path added = home.resolve("sources").resolve(shape);
    Files.createDirectories(added);
    for (Map.Entry<String, String> each : more.entrySet()) {
      Path file = added.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    Path classes = home.resolve("classes");
    List<Path> path = testClassPath();
    assertTrue(Compiler.compile(SHAPES, List.of(shape), path, classes));
    path.add(classes.resolve(shape));
    assertTrue(Compiler.compile(home.resolve("sources"), List.of(shape), path, classes));

    described.sources(SHAPES.resolve(shape));
    if (!more.isEmpty()) {
      described.sources(added);
    }
    return HexagonCheck.of(described.build())
        .run(CompiledClasses.ofModules(classes.resolve(shape)), Shop.TODAY)
        .verdicts()
        .stream()
        .filter(verdict -> !verdict.passed())
        .map(verdict -> verdict.rule().id())
        .toList();
  }

  private static List<Path> testClassPath() {
    return new ArrayList<>(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList());
  }
}
