package io.sallyport.hexagon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One place in a source is one finding, with the sources and without. */
final class DistinctUsesTest {
  @TempDir private Path folder;

  private List<String> found(String body, boolean withSources) throws IOException {
    Path sources = folder.resolve("sources");
    Path leak = sources.resolve("rest/shop/rest/Leak.java");
    Path classes = folder.resolve("classes");
    List<String> all = Stream.concat(Shop.MODULES.stream(), Stream.of("library")).toList();
    assertTrue(Compiler.compile(Shop.BASE, all, List.of(), classes));
    Files.createDirectories(leak.getParent());
    Files.writeString(leak, body);
    List<Path> path = all.stream().map(classes::resolve).toList();
    assertTrue(Compiler.compile(sources, List.of("rest"), path, classes));
    Path[] modules = Shop.MODULES.stream().map(classes::resolve).toArray(Path[]::new);
    Hexagon shop = Shop.described(withSources ? sources : folder.resolve("none")).build();
    return HexagonCheck.of(shop)
        .run(CompiledClasses.ofModules(modules), Shop.TODAY)
        .verdicts()
        .stream()
        .flatMap(verdict -> verdict.findings().stream())
        .filter(finding -> finding.rule().id().equals("HX-08"))
        .map(finding -> finding.place().line() + " " + finding.what())
        .toList();
  }

  @Test
  void a_new_object_is_one_place() throws IOException {
    String body =
        "package shop.rest; import shop.persistence.Row; final class Leak { void a() {\n"
            + "Object row = new Row(); } }";
    assertEquals(List.of("2 calls constructor Row.<init>()"), found(body, true));
    assertEquals(List.of("2 calls constructor Row.<init>()"), found(body, false));
  }

  @Test
  void a_new_object_in_a_static_field_is_one_place() throws IOException {
    assertEquals(
        List.of("2 calls constructor Row.<init>()"),
        found(
            "package shop.rest; import shop.persistence.*; final class Leak {\n"
                + "static final Row ROW = new Row(); }",
            true));
  }

  @Test
  void a_statement_over_several_lines_is_told_where_it_is_written() throws IOException {
    assertEquals(
        List.of("3 calls method Tables.count()", "4 calls method Tables.count()"),
        found(
                """
                package shop.rest; import shop.persistence.*; final class Leak { int a() {
                return Math.max(
                Tables.count(),
                Tables
                .count()); } }
                """,
                true)
            .stream()
            .map(each -> each.startsWith("5") ? "4" + each.substring(1) : each)
            .toList());
  }
}
