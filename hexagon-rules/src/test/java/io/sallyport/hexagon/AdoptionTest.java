package io.sallyport.hexagon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.baseline.BaselineUpdate;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.rules.ArchUnitCheck;
import io.sallyport.hexagon.rules.Check;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Rule;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a program that is not clean takes the rules on, and gets better. */
final class AdoptionTest {
  private static final String NOTE = "domain/shop/domain/account/Note.java";

  @TempDir private Path folder;
  private Path sources;
  private Path classes;
  private Path file;

  @BeforeEach
  void a_program_with_two_faults() throws IOException {
    sources = folder.resolve("sources");
    classes = folder.resolve("classes");
    file = folder.resolve("baseline.txt");
    List<String> all = Stream.concat(Shop.MODULES.stream(), Stream.of("library")).toList();
    assertTrue(Compiler.compile(Shop.BASE, all, List.of(), classes));
    write("static int count; static int more;");
  }

  private void write_the_baseline() {
    assertTrue(BaselineUpdate.write(check(shop().baseline(file, Shop.TODAY))));
  }

  private void write(String body) throws IOException {
    Path note = sources.resolve(NOTE);
    Files.createDirectories(note.getParent());
    Files.writeString(note, "package shop.domain.account; final class Note { " + body + " }");
    assertTrue(Compiler.compile(sources, List.of("domain"), List.of(), classes));
  }

  private HexagonBuilder shop() {
    return Shop.described(sources);
  }

  private Report check(HexagonBuilder shop) {
    return check(shop, Shop.TODAY);
  }

  private Report check(HexagonBuilder shop, LocalDate today) {
    return check(HexagonCheck.of(shop.build()), today);
  }

  private Report check(HexagonCheck check, LocalDate today) {
    return check.run(CompiledClasses.ofModules(modules()), today);
  }

  private Report check(Check customRule) {
    return check(new HexagonCheck(shop().build(), List.of(customRule)), Shop.TODAY);
  }

  private Path[] modules() {
    return Shop.MODULES.stream().map(classes::resolve).toArray(Path[]::new);
  }

  private List<String> entries() throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  private static List<String> problems(Report report) {
    return report.verdicts().stream()
        .flatMap(verdict -> verdict.findings().stream())
        .map(finding -> finding.rule().id() + " " + finding.what())
        .toList();
  }

  @Test
  void what_was_wrong_at_the_start_passes_until_the_baseline_expires() throws IOException {
    write_the_baseline();

    assertEquals(List.of("2 HX-25 shop.domain.account.Note"), entries());
    assertTrue(check(shop().baseline(file, Shop.TODAY)).passed());
    assertFalse(check(shop().baseline(file, Shop.TODAY), Shop.TODAY.plusDays(1)).passed());
  }

  @Test
  void one_fault_more_than_the_baseline_has_counts() throws IOException {
    write_the_baseline();
    write("static int count; static int more; static int most;");

    Report report = check(shop().baseline(file, Shop.TODAY));

    assertEquals(1, problems(report).size());
    assertTrue(problems(report).get(0).startsWith("HX-25 keeps static"));
  }

  @Test
  void a_mended_fault_leaves_the_baseline() throws IOException {
    write_the_baseline();
    write("static int count;");

    assertEquals(
        List.of("HX-05 lists what is mended: 1 HX-25 shop.domain.account.Note"),
        problems(check(shop().baseline(file, Shop.TODAY))));
  }

  @Test
  void a_baseline_that_is_not_there_is_said_to_be_missing() {
    assertTrue(
        problems(check(shop().baseline(file, Shop.TODAY)))
            .contains("HX-05 " + file + " does not exist"));
  }

  @Test
  void a_dated_exception_is_in_force_and_is_no_part_of_a_baseline() throws IOException {
    HexagonBuilder shop =
        shop()
            .except("HX-25", "shop.domain.account.Note", "counts until June", Shop.TODAY)
            .exceptAtMost(2);

    Report report = check(shop);
    BaselineUpdate.write(check(shop.baseline(file, Shop.TODAY)));

    assertTrue(report.passed());
    assertEquals(2, report.model().exceptions().get(0).findings());
    assertEquals(List.of(), entries());
  }

  @Test
  void an_exception_needs_a_reason() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Exemption("HX-25", "shop.domain.account.Note", " ", Shop.TODAY));
  }

  @Test
  void a_rule_of_archunit_becomes_one_of_the_project() {
    Rule rule = new Rule("SH-01", "No notes", "They get lost", "Tell it", "Note", "others");
    Check check =
        new ArchUnitCheck(
            rule, noClasses().should().haveSimpleNameEndingWith("Note").as("no notes"));

    List<Finding> found =
        check(check).verdicts().stream()
            .filter(verdict -> verdict.rule().equals(rule))
            .flatMap(verdict -> verdict.findings().stream())
            .toList();

    assertEquals(1, found.size());
    assertEquals("domain.account", found.get(0).from());
    assertEquals("shop.domain.account.Note", found.get(0).place().className());
  }

  @Test
  void a_rule_of_archunit_that_is_about_no_class_is_broken() {
    Rule rule = new Rule("SH-02", "Memos are final", "They are", "Be final", "Memo", "others");
    ArchRule slip =
        classes().that().haveSimpleNameEndingWith("Mmo").should().haveModifier(JavaModifier.FINAL);

    assertTrue(
        problems(check(new ArchUnitCheck(rule, slip))).contains("SH-02 there are none to check"));
  }

  @Test
  void edges_need_capabilities() {
    assertThrows(IllegalStateException.class, () -> HexagonBuilder.named("x").allow("a", "b"));
  }

  @Test
  void classes_that_are_not_there_are_refused() {
    assertThrows(
        IllegalArgumentException.class, () -> CompiledClasses.ofModules(folder.resolve("nowhere")));
  }

  @Test
  void classes_come_from_the_class_path_too() {
    assertTrue(
        CompiledClasses.ofPackages("io.sallyport.hexagon.scanner").classes().stream()
            .anyMatch(type -> type.getSimpleName().equals("SourceScanner")));
  }

  @Test
  void a_port_knows_who_implements_and_who_calls_it() {
    ArchitectureModel model = check(shop()).model();

    ArchitectureModel.Port port =
        model.ports().stream().filter(each -> each.name().endsWith("AccountStore")).toList().get(0);

    assertEquals(ArchitectureModel.Side.DRIVEN, port.side());
    assertEquals(List.of("find", "save"), port.methods());
    assertEquals(List.of("shop.persistence.SqlAccounts"), port.implementers());
    assertEquals(List.of("shop.application.account.OpenAccountUseCase"), port.callers());
  }
}
