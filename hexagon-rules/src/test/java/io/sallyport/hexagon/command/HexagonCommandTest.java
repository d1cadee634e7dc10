package io.sallyport.hexagon.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a shop of five classes, compiled for each test. */
final class HexagonCommandTest {

  private static final String ORDERS =
      "package shop.domain; public interface Orders { int all(); }";
  private static final String USE_CASE =
      "package shop.app; import shop.api.Count; import shop.domain.Orders;"
          + " public final class CountUseCase implements Count {"
          + " private final Orders orders;"
          + " public CountUseCase(Orders orders) { this.orders = orders; }"
          + " @Override public int handle() { return orders.all(); } }";
  private static final String TABLE =
      "package shop.db; import shop.domain.Orders; public final class Table implements Orders {"
          + " public static final String NAME = \"orders\";"
          + " @Override public int all() { return 0; } }";
  private static final String PAGE =
      "package shop.rest; import shop.api.Count; public final class Page {"
          + " private final Count count; public Page(Count count) { this.count = count; }"
          + " public int show() { return count.handle(); }";
  private static final String MAIN =
      "package shop.boot; import shop.app.CountUseCase; import shop.db.Table; import"
          + " shop.rest.Page; public final class Main { public static void main(String[] arguments)"
          + " { new Page(new CountUseCase(new Table())).show(); } }";
  private static final String CALL = "int direct() { return new shop.db.Table().all(); }";
  private static final String CONSTANT = "String name() { return shop.db.Table.NAME; }";

  private static final String DESCRIPTION =
      """
      name = Shop
      classes = classes
      sources = java
      domain = shop.domain..
      application = shop.app.., shop.api..
      driving-ports = shop.api..
      driven-ports = class:shop.domain.Orders
      driving-adapter.rest = shop.rest..
      driven-adapter.db = shop.db..
      composition-root = shop.boot..
      core-may-use = java.lang..
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void describe() throws IOException {
    describe(DESCRIPTION);
  }

  private void describe(String text) throws IOException {
    Files.writeString(folder.resolve("hexagon.properties"), text);
  }

  /** Writes and compiles the shop, with this in its page. */
  private void compile(String inPage) throws IOException {
    source("domain/Orders", ORDERS);
    source("api/Count", "package shop.api; public interface Count { int handle(); }");
    source("app/CountUseCase", USE_CASE);
    source("db/Table", TABLE);
    source("rest/Page", PAGE + inPage + "}");
    source("boot/Main", MAIN);
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", folder.resolve("classes").toString()));
    try (Stream<Path> files = Files.walk(folder.resolve("java"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new)));
  }

  private void source(String name, String text) throws IOException {
    Path file = folder.resolve("java/shop/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... options) {
    out.reset();
    err.reset();
    List<String> words = new ArrayList<>(List.of(options));
    words.add(folder.resolve("hexagon.properties").toString());
    return command(words.toArray(String[]::new));
  }

  private int command(String... words) {
    try (PrintStream output = new PrintStream(out, true, UTF_8);
        PrintStream errors = new PrintStream(err, true, UTF_8)) {
      return new HexagonCommand(output, errors).run(words);
    }
  }

  private String output() {
    return out.toString(UTF_8);
  }

  private String errors() {
    return err.toString(UTF_8);
  }

  private Path baseline() throws IOException {
    Files.writeString(
        folder.resolve("hexagon.properties"), DESCRIPTION + "baseline = known.txt | 9999-12-31\n");
    return folder.resolve("known.txt");
  }

  @Test
  void a_clean_shop_holds() throws IOException {
    compile("");

    assertEquals(0, run(), this::output);
    assertTrue(output().startsWith("Shop: all "), output());
    assertEquals("", errors());
  }

  @Test
  void a_broken_rule_is_told_with_an_exception_for_this_file() throws IOException {
    compile(CONSTANT);

    assertEquals(1, run());
    assertTrue(output().contains("rest -> db: 1 place in 1 class"), output());
    assertTrue(output().contains("(Page.java:1)"), output());
    assertTrue(output().contains(" = shop.rest.Page | <reason> | <last day>"), output());
    assertTrue(output().contains(" rules is broken, in 1 place\n"), output());
  }

  @Test
  void a_violation_in_a_jar_breaks_the_rule() throws IOException {
    compile(CALL);
    Path jar = folder.resolve("shop.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder.resolve("classes"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(folder.resolve("classes").relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    describe(DESCRIPTION.replace("classes = classes", "classes = shop.jar"));
    assertEquals(1, run());
    assertTrue(output().startsWith("HX-08 "), output());

    Files.writeString(jar, "cut off");
    assertEquals(78, run());
    assertTrue(
        errors().contains("hexagon.properties:2: classes: " + jar + " is neither"), errors());
  }

  @Test
  void one_class_of_a_library_can_be_allowed() throws IOException {
    compile("");
    describe(
        DESCRIPTION.replace("= java.lang..", "= class:java.lang.String, class:java.lang.Object"));
    assertEquals(1, run());
    assertTrue(output().contains("java.lang: "), output());
    assertFalse(output().contains("names String"), output());

    describe(DESCRIPTION + "core-may-use = class:java.util.List\n");
    assertEquals(1, run());
    assertTrue(output().contains("core -> class:java.util.List: 1 place"), output());
  }

  @Test
  void reports_are_written_where_they_are_wanted() throws IOException {
    compile(CALL);

    assertEquals(1, run("--report-dir", folder.resolve("out").toString()));
    assertTrue(Files.readString(folder.resolve("out/report.md")).startsWith("# Layering of Shop"));
    assertTrue(Files.exists(folder.resolve("out/report.json")));
    assertTrue(Files.readString(folder.resolve("out/architecture.md")).contains("flowchart"));
    assertTrue(Files.readString(folder.resolve("out/report.html")).contains("<title>"));
  }

  @Test
  void what_is_known_passes_and_what_is_new_does_not() throws IOException {
    Path known = baseline();
    compile(CALL);
    assertEquals(0, run("--write-baseline"), this::output);
    assertTrue(output().startsWith("known.txt is written\nShop: all "), output());
    String before = Files.readString(known);

    assertEquals(0, run(), this::output);
    compile("\n\n" + CALL);
    assertEquals(0, run(), "lines may move\n" + output());
    compile(CALL + "\n" + CONSTANT);
    assertEquals(1, run());
    assertEquals(1, run("--write-baseline"));
    assertTrue(errors().contains("may only shrink"), errors());
    assertEquals(before, Files.readString(known));
  }

  @Test
  void what_is_mended_is_reported_until_it_is_struck_out() throws IOException {
    Path known = baseline();
    compile(CALL + "\n" + CONSTANT);
    assertEquals(0, run("--write-baseline"), this::output);
    String before = Files.readString(known);
    compile(CONSTANT);

    assertEquals(1, run());
    assertTrue(output().contains("mended"), output());
    assertEquals(0, run("--write-baseline"), this::output);
    assertNotEquals(before, Files.readString(known));
    assertEquals(0, run(), this::output);
  }

  @Test
  void a_baseline_that_was_never_written_is_missed() throws IOException {
    baseline();
    compile("");

    assertEquals(1, run());
    assertTrue(output().contains("does not exist"), output());
  }

  @Test
  void a_baseline_that_was_damaged_is_told() throws IOException {
    Files.writeString(baseline(), "# fine\n\n<<<<<<< ours\n");
    compile("");

    assertEquals(1, run());
    assertTrue(output().contains("cannot be understood: <<<<<<< ours"), output());
  }

  @Test
  void a_baseline_needs_a_name() throws IOException {
    compile("");

    assertEquals(78, run("--write-baseline"));
    assertTrue(errors().contains("baseline = hexagon-baseline.txt | 2027-12-31"), errors());
  }

  @Test
  void a_bad_description_is_told_line_by_line() throws IOException {
    compile("");
    Path file =
        Files.writeString(
            folder.resolve("hexagon.properties"), "name = Shop\nclases = classes\nsources = src\n");

    assertEquals(78, run());
    assertEquals("", output());
    assertTrue(errors().contains(file + ":2: clases: \"clases\" is no key"), errors());
    assertTrue(errors().contains(file + ":3: sources: there is nothing at "), errors());
  }

  @Test
  void a_missing_description_is_told() {
    assertEquals(78, command("nowhere.properties"));
    assertTrue(errors().startsWith("nowhere.properties: cannot be read"), errors());
  }

  @ParameterizedTest
  @CsvSource({
    "--reportdir, 'there is no option --reportdir; did you mean \"--report-dir\"?'",
    "--report-dir, --report-dir needs a folder",
    "one.properties two.properties, name one description",
    "'', name one description"
  })
  void wrong_options_are_told_with_their_fix(String words, String sentence) {
    assertEquals(78, command(words.isEmpty() ? new String[0] : words.split(" ", -1)));
    assertTrue(errors().startsWith(sentence), errors());
  }

  @Test
  void help_is_no_error() {
    assertEquals(0, command("--help"));
    assertTrue(output().contains("Status: 0 every rule holds"), output());
    assertFalse(output().contains("null"));
  }
}
