package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server on this machine.
 *
 * @param pid 0 if there is none
 * @param base {@code http://127.0.0.1:port}
 * @param role the role by which it uses PostgreSQL
 */
record Server(String name, long pid, String base, String role) {

  static Server none() {
    return new Server("", 0, "", "");
  }

  /**
   * One that was started here as a process of its own, by a launcher that leaves its process to
   * Java.
   */
  boolean isJava() {
    try {
      return pid != 0
          && !isSelf()
          && Files.readSymbolicLink(Path.of("/proc/" + pid + "/exe")).endsWith("java");
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether it is this process, where a limit is measured. */
  boolean isSelf() {
    return pid == ProcessHandle.current().pid();
  }

  /** What is resident in memory of it and its children, in bytes; 0 if it is gone. */
  double resident() {
    return resident(pid)
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(child -> resident(child.pid()))
            .sum();
  }

  private static double resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
