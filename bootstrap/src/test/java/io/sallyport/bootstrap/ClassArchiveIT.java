package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes as this Java makes it of the packed server, and what that does with it.
 */
final class ClassArchiveIT {

  private static final Path JAR = Path.of("target", "sallyport.jar");

  @TempDir Path folder;

  private ScriptRun run(String mode, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(folder.resolve("sallyport").toString()), Stream.of(arguments))
            .toList();
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("loaded"));
    builder.environment().put("CLASS_ARCHIVE", mode);
    return ScriptRun.of(builder, folder);
  }

  /** How many classes of the jar, ours and others, did not have to be read from it. */
  private long archived() throws IOException, InterruptedException {
    ScriptRun ran = run("", "--version");
    assertEquals(0, ran.code(), ran::err);
    assertEquals("", ran.err());
    assertTrue(ran.out().startsWith("sallyport "), ran::out);
    assertEquals(2, ran.out().lines().count(), ran::out);
    try (Stream<String> lines = Files.lines(folder.resolve("loaded"))) {
      return lines
          .filter(line -> line.contains(" io.sallyport.") || line.contains(" picocli."))
          .filter(line -> line.contains("shared objects file"))
          .count();
    }
  }

  @Test
  void spares_the_classes_of_the_jar_and_never_gets_in_the_way()
      throws IOException, InterruptedException {
    Files.copy(Path.of("..", "sallyport"), folder.resolve("sallyport"));
    Path jar = folder.resolve("sallyport.jar");
    Files.copy(JAR, jar, StandardCopyOption.COPY_ATTRIBUTES);
    assertEquals(0, archived());

    assertEquals(new ScriptRun(0, "", ""), run("make"));
    assertTrue(archived() > 20);

    FileTime time = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertEquals(0, archived(), "Java sees that the jar is another one");
    Files.setLastModifiedTime(jar, time);
    assertTrue(archived() > 20);

    Path archive =
        folder.resolve("sallyport-java" + Runtime.version().feature() + ".classes").toRealPath();
    assertTrue(archive.toFile().setWritable(true));
    try (FileChannel bytes = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      bytes.write(ByteBuffer.allocate(4096));
    }
    assertEquals(0, archived(), "Java sees that the archive is broken");
  }
}
