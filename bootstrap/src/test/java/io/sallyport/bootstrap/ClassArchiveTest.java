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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When the real script makes the archive of classes and when it uses one, with a Java that only
 * pretends: it writes an archive, and takes one that is as it wrote it.
 */
final class ClassArchiveTest {

  private static final Duration BOUND = Duration.ofMinutes(2);

  @TempDir Path folder;

  private Path installed = Path.of("");
  private Path jar = Path.of("");
  private Path archive = Path.of("");
  private Path javaHome = Path.of("");
  private Path trained = Path.of("");

  @BeforeEach
  void install() throws IOException {
    installed = Files.createDirectories(folder.resolve("opt")).toRealPath();
    jar = Files.writeString(installed.resolve("sallyport.jar"), "jar");
    archive = installed.resolve("sallyport-java17.classes");
    javaHome = folder.resolve("jdk");
    trained = folder.resolve("trained");
    Files.copy(Path.of("..", "sallyport"), installed.resolve("sallyport"));
    ScriptRun.write(folder.resolve("path/sleep"), "[ \"$1\" = 15 ] || exec /bin/sleep \"$1\"");
    java("17.0.15");
  }

  private void java(String version) throws IOException {
    ScriptRun.write(
        javaHome.resolve("bin/java"),
        "for a in \"$@\"; do",
        "  case $a in",
        "    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) made=${a#*=} ;;",
        "    -XX:SharedArchiveFile=* | -XX:AOTCache=*) used=${a#*=} ;;",
        "    -Xshare:on | -XX:AOTMode=on) only=yes ;;",
        "  esac",
        "done",
        "if [ -n \"${made:-}\" ]; then",
        "  { echo \"$@\"; env; } >>'" + trained + "'",
        "  trap 'exit 143' TERM",
        "  echo classes >\"$made\"",
        "  echo 'Stop with Ctrl-C.'",
        "  while :; do sleep 1; done",
        "elif [ -n \"${only:-}\" ]; then",
        "  [ \"$(cat \"$used\")\" = classes ]",
        "else",
        "  for a in \"$@\"; do echo \"<$a>\"; done",
        "fi");
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private ScriptRun run(String mode, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(installed.resolve("sallyport").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("PATH", folder.resolve("path") + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("JAVA_OPTS", "-Dof=operator");
    builder.environment().put("DATABASE_URL", "postgresql://of.the.operator/");
    builder.environment().put("CLASS_ARCHIVE", mode);
    return ScriptRun.of(builder, folder);
  }

  private void make() throws IOException, InterruptedException {
    assertEquals(new ScriptRun(0, "", ""), run("make"));
  }

  private boolean isUsed(String... arguments) throws IOException, InterruptedException {
    ScriptRun ran = run("", arguments);
    assertEquals(0, ran.code());
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("<-jar>\n<" + jar + ">\n"), ran::out);
    return ran.out().contains("classes");
  }

  private long trainings() throws IOException {
    return Files.exists(trained)
        ? Files.readAllLines(trained).stream().filter(line -> line.contains(" serve ")).count()
        : 0;
  }

  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private static void await(Condition condition) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(BOUND);
    while (!condition.holds()) {
      assertTrue(Instant.now().isBefore(end), "it happens");
      Thread.sleep(20);
    }
  }

  private List<String> leftOver() throws IOException {
    try (Stream<Path> files = Files.list(installed)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void is_made_when_asked_for_and_used_from_then_on() throws IOException, InterruptedException {
    assertFalse(isUsed("users"));
    make();

    assertEquals(
        List.of(
            "sallyport",
            "sallyport-java17.classes",
            "sallyport-java17.classes.of",
            "sallyport.jar"),
        leftOver());
    String out = run("", "users").out();
    assertTrue(
        out.contains(
            "<-Xlog:cds*=off>\n<-XX:SharedArchiveFile=" + archive + ">\n<-Dof=operator>\n<-jar>"),
        out);
    assertFalse(run("off", "users").out().contains("classes"));
  }

  @Test
  void is_made_on_a_database_of_its_own_whatever_the_operator_has_set()
      throws IOException, InterruptedException {
    make();

    String training = Files.readString(trained);
    assertTrue(training.contains("serve --port=0 --management-port=0 --data-dir=" + archive));
    assertFalse(training.contains("operator"), training);
  }

  @Test
  void is_made_beside_the_first_server_and_not_beside_other_commands()
      throws IOException, InterruptedException {
    assertFalse(isUsed("users"));
    assertEquals(0, trainings());

    assertFalse(isUsed("serve"));
    await(() -> isUsed("users"));
    assertTrue(isUsed("serve"));
    assertTrue(isUsed());
    assertEquals(1, trainings());
  }

  @Test
  void of_another_jar_is_made_anew() throws IOException, InterruptedException {
    make();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    assertFalse(isUsed("users"));

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertTrue(isUsed("users"));
    Files.writeString(jar, "another jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertFalse(isUsed("serve"));
    await(() -> isUsed("users"));
    assertTrue(isUsed("users"));
    assertEquals(2, trainings());
  }

  @Test
  void of_another_java_is_made_anew() throws IOException, InterruptedException {
    make();
    java("17.0.16");
    assertFalse(isUsed("users"));
    make();
    assertTrue(isUsed("users"));

    java("25.0.3");
    assertFalse(isUsed("users"));
    make();
    String out = run("", "users").out();
    assertTrue(
        out.contains(
            "<-Xlog:aot*=off,cds*=off>\n<-XX:AOTCache="
                + installed.resolve("sallyport-java25.classes")
                + ">"),
        out);
  }

  @Test
  void that_is_cut_short_is_made_anew() throws IOException, InterruptedException {
    make();
    Files.writeString(archive, "cla");
    assertFalse(isUsed("serve"));
    await(() -> isUsed("users"));
    assertTrue(isUsed("serve"));
  }

  @Test
  void that_java_refuses_is_neither_used_nor_tried_again()
      throws IOException, InterruptedException {
    Path java = javaHome.resolve("bin/java");
    Files.writeString(java, Files.readString(java).replace("echo classes >", "echo broken >"));

    ScriptRun made = run("make");

    assertEquals(1, made.code());
    assertEquals(
        "sallyport: no archive of classes could be made as " + archive + ".\n", made.err());
    assertFalse(isUsed("serve"));
    assertFalse(isUsed("serve"));
    assertEquals(1, trainings());
    assertEquals(List.of("sallyport", "sallyport-java17.classes.of", "sallyport.jar"), leftOver());
  }

  @Test
  void is_not_tried_again_where_no_server_starts() throws IOException, InterruptedException {
    Path java = javaHome.resolve("bin/java");
    Files.writeString(java, Files.readString(java).replace("  trap", "  exit 1"));

    assertFalse(isUsed("serve"));
    await(() -> Files.exists(installed.resolve("sallyport-java17.classes.of")));
    assertFalse(isUsed("serve"));
    assertEquals(1, trainings());
  }

  @Test
  void is_in_nobodys_way_where_it_cannot_be_written() throws IOException, InterruptedException {
    // Root may write everywhere, but not make a folder where a file is.
    Files.createFile(installed.resolve("sallyport-java17.classes.draft"));
    assertTrue(installed.toFile().setWritable(false));
    try {
      assertFalse(isUsed("serve"));
      assertEquals(1, run("make").code());
      assertEquals(0, trainings());
    } finally {
      assertTrue(installed.toFile().setWritable(true));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 11, 600})
  void is_made_by_one_launcher_at_a_time_unless_that_has_died(int minutes)
      throws IOException, InterruptedException {
    Path draft = Files.createDirectory(installed.resolve("sallyport-java17.classes.draft"));
    Files.createFile(draft.resolve("classes"));
    Files.setLastModifiedTime(
        draft, FileTime.from(Instant.now().minus(Duration.ofMinutes(minutes))));

    int code = run("make").code();

    assertEquals(minutes < 10 ? 1 : 0, code);
    assertEquals(minutes < 10, Files.exists(draft.resolve("classes")));
  }
}
