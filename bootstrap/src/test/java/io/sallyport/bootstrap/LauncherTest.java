package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the real script in a made-up clone, with a Java and a Maven that only say what they got. */
final class LauncherTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private Path root = Path.of("");
  private Path javaHome = Path.of("");

  @BeforeEach
  void make_a_clone() throws IOException {
    root = Files.createDirectories(folder.resolve("my clone"));
    javaHome = folder.resolve("a jdk");
    Files.copy(Path.of("..", "sallyport"), root.resolve("sallyport"));
    for (String file : List.of("pom.xml", "domain/pom.xml", "domain/src/main/java/A.java")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "");
    }
    age();
    ScriptRun.write(
        root.resolve("mvnw"),
        "echo built: \"$@\"",
        "mkdir -p bootstrap/target",
        "echo x > bootstrap/target/sallyport.jar");
    java("openjdk version \"17.0.15\" 2025-04-15");
  }

  private void age() throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
      }
    }
  }

  private void java(String version, String... before) throws IOException {
    ScriptRun.write(javaHome.resolve("bin/javac"), "exit 1");
    ScriptRun.write(
        javaHome.resolve("bin/java"),
        "if [ \"$1\" = -version ]; then echo 'Picked up JAVA_TOOL_OPTIONS: -Dx' >&2; echo '"
            + version
            + "' >&2; exit; fi",
        String.join("\n", before),
        "echo in: \"$PWD\"",
        "for a in \"$@\"; do echo \"<$a>\"; done",
        "exit 7");
  }

  private ScriptRun run(Path script, String... arguments) throws IOException, InterruptedException {
    return run(builder(script, arguments));
  }

  private ProcessBuilder builder(Path script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("CLASS_ARCHIVE", "off");
    return builder;
  }

  private ScriptRun run(ProcessBuilder builder) throws IOException, InterruptedException {
    return ScriptRun.of(builder, folder);
  }

  @Test
  void builds_what_is_missing_then_runs_it_where_it_was_called()
      throws IOException, InterruptedException {
    ScriptRun ran = run(root.resolve("sallyport"), "users", "create", "a b", "*");

    assertEquals(7, ran.code(), ran::err);
    assertTrue(ran.err().contains("the first time this downloads"), ran::err);
    assertTrue(
        ran.err().contains("built: -B -q -Dmaven.test.skip=true -pl bootstrap -am package"),
        ran::err);
    assertFalse(ran.out().contains("built"), ran::out);
    assertTrue(ran.out().contains("in: " + folder.toRealPath().resolve("else where")), ran::out);
    Path jar = root.toRealPath().resolve("bootstrap/target/sallyport.jar");
    assertTrue(
        ran.out().endsWith("<-jar>\n<" + jar + ">\n<users>\n<create>\n<a b>\n<*>\n"), ran::out);
    assertTrue(ran.out().contains("<-XX:+ExitOnOutOfMemoryError>"), ran::out);
    assertFalse(ran.out().contains("native-access"), ran::out);
  }

  @ParameterizedTest
  @CsvSource({
    "C,,, C.UTF-8",
    "POSIX,,, C.UTF-8",
    ",C,, C.UTF-8",
    ",,, C.UTF-8",
    ",,C, C.UTF-8",
    ",,de_DE.UTF-8, ''",
    "de_DE.UTF-8,C,C, de_DE.UTF-8",
  })
  void lets_java_read_more_than_ascii_where_the_locale_is_none(
      @Nullable String all, @Nullable String type, @Nullable String lang, String given)
      throws IOException, InterruptedException {
    java("openjdk version \"17.0.15\" 2025-04-15", "echo \"LC_ALL=${LC_ALL:-}\"");
    ProcessBuilder builder = builder(root.resolve("sallyport"));
    set(builder, "LC_ALL", all);
    set(builder, "LC_CTYPE", type);
    set(builder, "LANG", lang);

    ScriptRun ran = run(builder);

    assertTrue(ran.out().contains("LC_ALL=" + given + "\n"), ran::out);
  }

  private static void set(ProcessBuilder builder, String name, @Nullable String value) {
    builder.environment().remove(name);
    if (value != null) {
      builder.environment().put(name, value);
    }
  }

  @Test
  void does_not_build_again_until_something_changes() throws IOException, InterruptedException {
    Path script = root.resolve("sallyport");
    run(script);
    assertEquals("", run(script).err());

    FileTime later = FileTime.from(Instant.now().plus(Duration.ofMinutes(1)));
    for (String changed :
        List.of(
            "domain/src/main/java/A.java", "domain/src/main/java", "domain/pom.xml", "pom.xml")) {
      age();
      assertEquals("", run(script).err(), "all of one age");
      Files.setLastModifiedTime(root.resolve(changed), later);
      assertTrue(run(script).err().contains("newer than the jar"), changed);
    }
  }

  @Test
  void never_writes_over_a_jar_that_a_server_may_run_from()
      throws IOException, InterruptedException {
    run(root.resolve("sallyport"));
    Path jar = root.resolve("bootstrap/target/sallyport.jar");
    Path same = Files.createLink(folder.resolve("still open"), jar);
    Files.writeString(jar, "old");
    age();
    Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(LONG_AGO.plusSeconds(60)));

    run(root.resolve("sallyport"));

    assertEquals("old", Files.readString(same));
    assertEquals("x\n", Files.readString(jar));
  }

  @Test
  void runs_nothing_when_the_build_fails_and_tries_again_next_time()
      throws IOException, InterruptedException {
    ScriptRun.write(root.resolve("mvnw"), "echo broken; exit 1");
    for (int attempt = 0; attempt < 2; attempt++) {
      ScriptRun ran = run(root.resolve("sallyport"));
      assertEquals(1, ran.code());
      assertEquals("", ran.out());
      assertTrue(ran.err().contains("broken\nsallyport: the build failed"), ran::err);
    }
    assertFalse(Files.isSymbolicLink(root.resolve("bootstrap/target/.sallyport-build")));
  }

  @Test
  void takes_over_the_lock_of_a_build_that_died() throws IOException, InterruptedException {
    Files.createDirectories(root.resolve("bootstrap/target"));
    Process dead = new ProcessBuilder("true").start();
    assertTrue(dead.waitFor(10, TimeUnit.SECONDS));
    Files.createSymbolicLink(
        root.resolve("bootstrap/target/.sallyport-build"), Path.of(String.valueOf(dead.pid())));

    assertEquals(7, run(root.resolve("sallyport")).code());
  }

  @Test
  void can_be_called_through_symbolic_links() throws IOException, InterruptedException {
    Path direct = Files.createSymbolicLink(folder.resolve("direct"), root.resolve("sallyport"));
    Path relative =
        Files.createSymbolicLink(
            Files.createDirectories(folder.resolve("bin")).resolve("sallyport"),
            Path.of("..", "direct"));

    assertEquals(7, run(direct).code());
    assertEquals(7, run(relative).code());
  }

  @Test
  void runs_a_jar_beside_it_where_there_are_no_sources() throws IOException, InterruptedException {
    Path installed = Files.createDirectories(folder.resolve("opt"));
    Files.copy(root.resolve("sallyport"), installed.resolve("sallyport"));
    ScriptRun missing = run(installed.resolve("sallyport"));
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("neither a sallyport.jar"), missing::err);

    Files.writeString(installed.resolve("sallyport.jar"), "");
    ScriptRun ran = run(installed.resolve("sallyport"), "serve");
    assertEquals(7, ran.code());
    assertEquals("", ran.err());
    assertTrue(
        ran.out().contains("<" + installed.toRealPath().resolve("sallyport.jar") + ">\n<serve>"));
  }

  @Test
  void lets_the_flags_of_the_operator_win() throws IOException, InterruptedException {
    var builder = builder(root.resolve("sallyport"));
    builder.environment().put("JAVA_OPTS", "-Xmx1g -Dglob=*");
    String out = run(builder).out();

    assertTrue(out.indexOf("<-Xmx1g>") > out.indexOf("<-Xmx128m>"), out);
    assertTrue(out.contains("<-Dglob=*>\n<-jar>"), out);
  }

  @Test
  void gives_a_new_java_the_flags_it_wants() throws IOException, InterruptedException {
    java("openjdk version \"25.0.3\" 2026-04-21 LTS");
    String out = run(root.resolve("sallyport")).out();
    assertTrue(out.contains("<--enable-native-access=ALL-UNNAMED>"), out);
    assertTrue(out.contains("<--sun-misc-unsafe-memory-access=allow>"), out);

    java("openjdk version \"26-ea\" 2026-09-15");
    assertEquals(7, run(root.resolve("sallyport")).code());
  }

  @Test
  void believes_what_a_java_has_written_down_about_itself()
      throws IOException, InterruptedException {
    java("a Java that was not asked");
    Files.writeString(javaHome.resolve("release"), "IMPLEMENTOR=\"17\"\nJAVA_VERSION=\"25.0.3\"\n");
    assertTrue(run(root.resolve("sallyport")).out().contains("<--enable-native-access="));

    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    assertTrue(run(root.resolve("sallyport")).err().contains("is Java 1; 17 or newer is needed"));
  }

  @Test
  void refuses_a_java_that_is_old_or_missing() throws IOException, InterruptedException {
    java("java version \"1.8.0_402\"");
    ScriptRun old = run(root.resolve("sallyport"));
    assertEquals(1, old.code());
    assertTrue(old.err().contains("is Java 1; 17 or newer is needed"), old::err);

    java("something else");
    assertTrue(run(root.resolve("sallyport")).err().contains("of an unknown version"));

    Files.delete(javaHome.resolve("bin/java"));
    assertTrue(run(root.resolve("sallyport")).err().contains("there is no bin/java in it"));
  }
}
