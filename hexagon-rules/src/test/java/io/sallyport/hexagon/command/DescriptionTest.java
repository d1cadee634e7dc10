package io.sallyport.hexagon.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.description.Baseline;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Kind;
import io.sallyport.hexagon.description.Types;
import io.sallyport.hexagon.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DescriptionTest {

  private static final String LEAST = "name = Shop\nclasses = classes\n";

  @TempDir private Path folder;

  @BeforeEach
  void compile() throws IOException {
    Files.createDirectory(folder.resolve("classes"));
    Files.createDirectory(folder.resolve("java"));
  }

  private Hexagon read(String more) throws BadDescription {
    return DescriptionReader.read(LEAST + more, folder).hexagon();
  }

  private List<String> problems(String text) {
    return assertThrows(BadDescription.class, () -> DescriptionReader.read(text, folder))
        .problems()
        .stream()
        .map(problem -> problem.in("shop"))
        .toList();
  }

  @Test
  void says_everything_that_the_builder_can_say() throws BadDescription {
    Hexagon shop =
        read(
            """
            sources = java
            domain = com.acme.domain..
            application = com.acme.app.., !com.acme.app.api..
            driving-ports = com.acme.app.api.., @com.acme.Port
            driven-ports = class:com.acme.Accounts
            api = com.acme.money..
            driving-adapter.rest = com.acme.rest..
            driven-adapter.db = com.acme.db..
            libraries.db = java.sql.., org.jdbi..
            support.http = com.acme.http..
            libraries.http = io.javalin.., com.acme.domain.shared..
            composition-root = com.acme.boot..
            testkit.testkit = com.acme.testkit..
            core-may-use = java.lang.., java.util..
            capabilities = com.acme.domain.(*)..
            allow.order = customer, price
            except-at-most = 4
            baseline = known.txt | 2027-12-31
            """);

    assertEquals("Shop", shop.name());
    assertEquals(List.of(folder.resolve("java")), shop.sources());
    assertEquals(
        Types.inPackages("com.acme.app..").except(Types.inPackages("com.acme.app.api..")),
        shop.components().get(1).types());
    assertEquals(
        Types.inPackages("com.acme.app.api..").and(Types.annotatedWith("com.acme.Port")),
        shop.drivingPorts());
    assertEquals(Types.named("com.acme.Accounts"), shop.drivenPorts());
    assertEquals(Types.inPackages("com.acme.money.."), shop.api());
    assertEquals(
        List.of(
            Kind.DOMAIN,
            Kind.APPLICATION,
            Kind.DRIVING_ADAPTER,
            Kind.DRIVEN_ADAPTER,
            Kind.SUPPORT,
            Kind.COMPOSITION_ROOT,
            Kind.TESTKIT),
        shop.components().stream().map(component -> component.kind()).toList());
    assertEquals(List.of("java.sql..", "org.jdbi.."), shop.components().get(3).mayUse());
    assertEquals(
        List.of("io.javalin..", "com.acme.domain.shared.."), shop.components().get(4).mayUse());
    assertEquals(List.of("java.lang..", "java.util.."), shop.coreMayUse());
    assertEquals(
        List.of(
            new Capabilities.Edge("order", "customer"), new Capabilities.Edge("order", "price")),
        shop.capabilities().get(0).allowed());
    assertEquals(4, shop.exemptAtMost());
    assertEquals(
        List.of(new Baseline(folder.resolve("known.txt"), LocalDate.of(2027, 12, 31))),
        shop.baselines());
  }

  @Test
  void a_composition_root_may_have_a_name_and_libraries() throws BadDescription {
    Component root =
        read("composition-root.wiring = com.acme..\nlibraries.wiring = java.lang.System#getenv")
            .components()
            .get(0);

    assertEquals("wiring", root.name());
    assertEquals(List.of("java.lang.System#getenv"), root.mayUse());
  }

  @Test
  void exceptions_name_a_rule_that_exists() throws BadDescription {
    String id = Rules.all().get(0).rule().id();

    assertEquals(
        List.of(
            new Exemption(id, "com.acme.Old", "moves", LocalDate.of(2027, 3, 31)),
            new Exemption(id, "com.acme.Older", "moves too", LocalDate.of(2027, 3, 31))),
        read("except.%1$s = com.acme.Old | moves | 2027-03-31\nexcept.%1$s = com.acme.Older | moves too | 2027-03-31"
                .formatted(id))
            .exemptions());
    List<String> problems = problems(LEAST + "except.XX-99 = com.acme.Old | moves | 2027-03-31");
    assertEquals(1, problems.size());
    assertTrue(
        problems
            .get(0)
            .startsWith("shop:3: except.XX-99: no rule is called XX-99; there are HX-01"),
        problems.toString());
  }

  @Test
  void an_exception_has_three_parts() {
    String id = Rules.all().get(0).rule().id();

    List<String> problems = problems(LEAST + "except." + id + " = com.acme.Old");

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("| moves in spring | 2027-03-31\""), problems.toString());
  }

  @Test
  void all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines() {
    assertEquals(
        List.of(
            "shop: say what the reports call the project, as in \"name = Shop\"",
            "shop:1: \"nonsense\" is not of the form \"key = value\"",
            "shop:2: domian: \"domian\" is no key; did you mean \"domain\"? (--help lists them)",
            "shop:3: classes: there is nothing at "
                + folder.resolve("target/none")
                + "; compile first, or correct the path",
            "shop:4: driving-adapter: write it as in \"driving-adapter.rest ="
                + " com.acme.shop.rest..\"",
            "shop:5: domain.x: write it as in \"domain = com.acme.shop.domain..\""),
        problems(
            """
            nonsense
            domian = com.acme..
            classes = target/none
            driving-adapter = com.acme.rest..
            domain.x = com.acme..
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          sources = src; sources: there is nothing at
          capabilities = com.acme..; write it as in "capabilities = com.acme.shop.domain.(*).."
          core-may-use = @a.B; "@a.B" is no package, class: or member of a class
          capabilities = com.(*)....x; write it as in "capabilities = com.acme.shop.domain.(*).."
          allow.order = price; put it below the line "capabilities = ..."
          libraries.rset = x..; no adapter is called rset
          except-at-most = many; "many" cannot be read; write a number
          baseline = known.txt; write it as in "baseline = hexagon-baseline.txt | 2027-12-31"
          baseline = known.txt | soon; "soon" cannot be read; write the day as in 2027-03-31
          domain = com....acme; write packages as in com.acme.shop..
          core-may-use = java..., 9(; write packages as in com.acme.shop..
          name = Other; stands in line 1 already; say it once
          """)
  void each_problem_has_its_line_and_its_fix(String line, String sentence) {
    List<String> problems = problems(LEAST + line);

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("shop:3: "), problems.toString());
    assertTrue(problems.get(0).contains(sentence), problems.toString());
  }

  @Test
  void a_misspelt_adapter_is_recognised() {
    assertEquals(
        List.of("shop:4: libraries.rset: no adapter is called rset; did you mean \"rest\"?"),
        problems(LEAST + "driving-adapter.rest = a..\nlibraries.rset = x.."));
  }

  @ParameterizedTest
  @EnumSource(Key.class)
  void the_help_shows_every_key(Key key) {
    assertTrue(HelpText.text().contains("\n  " + key.exampleLine() + "\n"), HelpText.text());
    assertTrue(HelpText.text().contains(key.meaning()));
  }
}
