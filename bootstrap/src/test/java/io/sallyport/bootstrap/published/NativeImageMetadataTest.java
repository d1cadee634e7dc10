package io.sallyport.bootstrap.published;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image holds what its metadata lists, and nothing else is there by its name. */
final class NativeImageMetadataTest {

  /** What is found by name or made by reflection at run time; a native image must be told. */
  private static final ArchRule WITHOUT_REFLECTION =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "something is found by its name at run time",
                  NativeImageMetadataTest::isReflection));

  private static boolean isReflection(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return switch (owner) {
      case "java.lang.Class" ->
          name.matches("forName|getResource.*|getDeclared.*|get(Method|Constructor|Field)s?");
      case "java.lang.ClassLoader" -> name.startsWith("getResource");
      case "java.util.ServiceLoader" -> true;
      default -> owner.startsWith("java.lang.reflect.") || owner.startsWith("java.io.Object");
    };
  }

  private static JavaClasses classes(String... roots) {
    return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(roots);
  }

  @Test
  void of_persistence_lists_what_jdbi_reaches_and_every_file() throws Exception {
    List<String> reflection = NativeImageMetadata.ofJdbi("io.sallyport.persistence");
    assertTrue(reflection.toString().contains("session.SessionSql"), "no SQL object was found");
    List<String> files = filesOf("adapters-persistence");
    assertTrue(files.stream().anyMatch(file -> file.endsWith("V001__users.sql")), "no migration");
    files.addAll(versionsOfLibraries());

    assertMetadata("adapters-persistence", reflection, files);
  }

  @Test
  void of_http_lists_every_record_and_every_file() throws IOException {
    assertMetadata("http", NativeImageMetadata.ofRecords("io.sallyport.http"), filesOf("http"));
  }

  @Test
  void of_rest_lists_every_record_and_every_file() throws IOException {
    List<String> files = filesOf("adapters-rest");
    files.add("META-INF/maven/org.webjars/swagger-ui/pom.properties");
    files.add("io/sallyport/rest/contract/openapi.json");
    files.add("io/sallyport/rest/contract/openapi.yaml");

    assertMetadata("adapters-rest", NativeImageMetadata.ofRecords("io.sallyport.rest"), files);
  }

  /** Of the domain, the test of its serialized refusals does; it can make one of each. */
  @Test
  void nothing_else_that_is_published_for_production_needs_any() {
    WITHOUT_REFLECTION.check(classes("io.sallyport.application", "io.sallyport.security"));
    for (String module : List.of("application", "adapters-security")) {
      assertFalse(Files.exists(file(module)), module);
      assertFalse(Files.exists(Path.of("..", module, "src/main/resources")), module);
    }
  }

  @Test
  void the_rule_about_reflection_bites() {
    for (String root : List.of("io.sallyport.domain.password", "io.sallyport.rest.request")) {
      assertThrows(AssertionError.class, () -> WITHOUT_REFLECTION.check(classes(root)), root);
    }
  }

  private static void assertMetadata(String module, List<String> reflection, List<String> files)
      throws IOException {
    String expected = text(reflection, files);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file(module).getParent());
      Files.writeString(file(module), expected);
    }

    assertEquals(
        expected, Files.readString(file(module)), "See -Dgolden.update=true, and what changed.");
    JsonNode read = new ObjectMapper().readTree(expected);
    assertEquals(reflection.size(), read.get("reflection").size());
    assertEquals(files.size(), read.get("resources").size());
  }

  private static String text(List<String> reflection, List<String> files) {
    return """
        {
          "reflection": [
            %s
          ],
          "resources": [
            %s
          ]
        }
        """
        .formatted(
            String.join(",\n    ", reflection),
            files.stream()
                .sorted()
                .map("{\"glob\": \"%s\"}"::formatted)
                .collect(Collectors.joining(",\n    ")));
  }

  private static Path file(String module) {
    return Path.of("..", module, "src/main/resources/META-INF/native-image/io.sallyport")
        .resolve("sallyport-" + module)
        .resolve("reachability-metadata.json");
  }

  private static List<String> filesOf(String module) throws IOException {
    Path folder = Path.of("..", module, "src/main/resources");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString().replace(File.separatorChar, '/'))
          .filter(name -> !name.startsWith("META-INF/native-image/"))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  /** Where Maven leaves the version of a library, which is asked for by name. */
  private static List<String> versionsOfLibraries() throws ReflectiveOperationException {
    Class<?> library = Class.forName("io.sallyport.persistence.database.Library");
    var places = new ArrayList<String>();
    for (String name : List.of("OF_STATEMENTS", "OF_MIGRATIONS")) {
      Field field = library.getDeclaredField(name);
      field.setAccessible(true);
      for (Object each : (List<?>) field.get(null)) {
        places.add(
            "META-INF/maven/%s/%s/pom.properties"
                .formatted(part(each, "group"), part(each, "artifact")));
      }
    }
    return places;
  }

  private static Object part(Object library, String name) throws ReflectiveOperationException {
    Method accessor = library.getClass().getDeclaredMethod(name);
    accessor.setAccessible(true);
    return accessor.invoke(library);
  }
}
