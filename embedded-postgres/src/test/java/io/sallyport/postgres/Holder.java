package io.sallyport.postgres;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that runs {@link HeldDatabase}. */
record Holder(Process process) implements AutoCloseable {

  /** Starts it and waits until its row is committed. */
  static Holder start(Path folder) throws IOException {
    Process process = launch(folder);
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    assertEquals("holding", output.readLine());
    return new Holder(process);
  }

  /** Starts it and kills it as soon as something of that name is in its folder. */
  static void killWhenAppears(Path folder, String prefix) throws Exception {
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, ENTRY_CREATE);
      Process process = launch(folder);
      boolean appeared = false;
      while (!appeared) {
        WatchKey key = watch.poll(60, TimeUnit.SECONDS);
        assertNotNull(key, "it never appeared");
        for (WatchEvent<?> event : key.pollEvents()) {
          appeared |= String.valueOf(event.context()).startsWith(prefix);
        }
        key.reset();
      }
      new Holder(process).kill();
    }
  }

  long pid() {
    return process.pid();
  }

  void kill() throws Exception {
    assertTrue(process.destroyForcibly().waitFor(30, TimeUnit.SECONDS));
  }

  /** Kills the watchdog's shells first, so that the database stays alone. */
  void killWithWatchdog() throws Exception {
    List<ProcessHandle> shells =
        process
            .descendants()
            .filter(child -> child.info().command().orElse("").matches(".*/(sh|dash|bash|busybox)"))
            .toList();
    assertEquals(2, shells.size());
    for (ProcessHandle shell : shells) {
      shell.destroyForcibly();
    }
    kill();
    for (ProcessHandle shell : shells) {
      Folders.awaitEnd(shell);
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private static Process launch(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            HeldDatabase.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
