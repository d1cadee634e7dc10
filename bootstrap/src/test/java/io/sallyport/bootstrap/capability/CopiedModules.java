package io.sallyport.bootstrap.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A copy of the modules, sources and classes, in which something may be changed. */
record CopiedModules(Path root) {
  private static final Path ORIGINAL = Path.of("..");

  /** In the order in which they are compiled. */
  private static final List<String> MODULES =
      List.of(
          "domain",
          "application",
          "http",
          "adapters-security",
          "adapters-persistence",
          "adapters-rest",
          "embedded-postgres",
          "testkit",
          "bootstrap");

  static CopiedModules in(Path folder) throws IOException {
    for (String module : MODULES) {
      for (String part : List.of("src/main/java", "target/classes")) {
        copy(ORIGINAL.resolve(module).resolve(part), folder.resolve(module).resolve(part));
      }
    }
    Path tests = Path.of("bootstrap", "src/test/java/io/sallyport/bootstrap/architecture");
    copy(ORIGINAL.resolve(tests), folder.resolve(tests));
    return new CopiedModules(folder);
  }

  /**
   * Copies a tree into another, over what is there; what makes a module of Java of classes is left
   * out.
   */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else if (!source.endsWith("module-info.class")) {
          Files.deleteIfExists(target);
          Files.copy(source, target);
        }
      }
    }
  }

  /** Compiles what is new or named, module by module, and the tests of the architecture. */
  void compile(List<Path> added, Registers registers) throws IOException {
    for (String module : MODULES) {
      String prefix = module + "/src/main/java/";
      List<String> sources =
          Stream.concat(added.stream().map(Path::toString), registers.hunks().keySet().stream())
              .filter(source -> source.startsWith(prefix) && source.endsWith(".java"))
              .filter(source -> !source.endsWith("module-info.java"))
              .toList();
      compile(sources, root.resolve(module).resolve("target/classes"));
      Path resources = root.resolve(module).resolve("src/main/resources");
      if (Files.exists(resources)) {
        copy(resources, root.resolve(module).resolve("target/classes"));
      }
    }
    Path tests = root.resolve("bootstrap/target/test-classes");
    Files.createDirectories(tests);
    compile(
        registers.hunks().keySet().stream().filter(file -> file.contains("/src/test/")).toList(),
        tests);
  }

  private void compile(List<String> sources, Path classes) {
    if (!sources.isEmpty()) {
      List<String> arguments =
          new ArrayList<>(
              List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp", classPath()));
      sources.forEach(source -> arguments.add(root.resolve(source).toString()));
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, System.err, System.err, arguments.toArray(String[]::new));
      assertEquals(0, result, () -> "These do not compile: " + sources);
    }
  }

  /** The copies stand before what they were made of. */
  String classPath() {
    return Stream.concat(
            MODULES.stream().map(module -> root.resolve(module).resolve("target/classes")),
            Stream.of(root.resolve("bootstrap/target/test-classes")))
        .map(Path::toString)
        .collect(
            Collectors.joining(
                File.pathSeparator,
                "",
                File.pathSeparator + System.getProperty("java.class.path")));
  }

  /** Runs a program on the copies, in the folder of the last of them; its output comes to ours. */
  int run(Path log, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .directory(root.resolve("bootstrap").toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }
}
