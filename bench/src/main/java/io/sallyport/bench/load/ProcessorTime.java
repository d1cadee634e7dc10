package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time in seconds, read from {@code /proc} (Linux, proc(5)), to a hundredth of a second.
 */
final class ProcessorTime {

  /** USER_HZ is 100 on every Linux that runs a JDK. */
  private static final double TICKS = 100;

  private ProcessorTime() {}

  /** Of a process and its children that have ended; 0 if it is gone. */
  static double of(long pid) {
    try {
      return parseProcess(Files.readString(Path.of("/proc/" + pid + "/stat")));
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Of a process, its children that have ended, and its children that run. */
  static double ofFamily(long pid) {
    try (Stream<ProcessHandle> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
      return of(pid) + children.mapToDouble(child -> of(child.pid())).sum();
    }
  }

  /** Of the processes that run in that folder or below it. */
  static double ofAllIn(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> runsIn(process.pid(), folder))
        .mapToDouble(process -> of(process.pid()))
        .sum();
  }

  private static boolean runsIn(long pid, Path folder) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).startsWith(folder);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Of all processes: user, nice, system and stolen by the hypervisor, without interrupts. */
  static double ofMachine() throws IOException {
    return parseMachine(Files.readString(Path.of("/proc/stat")));
  }

  /**
   * The fields after the name, which may hold blanks and brackets: utime, stime, cutime, cstime are
   * 14 to 17 of all.
   */
  static double parseProcess(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = 0;
    for (int field = 14; field <= 17; field++) {
      ticks += Double.parseDouble(fields[field - 3]);
    }
    return ticks / TICKS;
  }

  static double parseMachine(String stat) {
    String[] fields = stat.lines().findFirst().orElseThrow().trim().split("\\s+");
    double ticks = 0;
    for (int field : new int[] {1, 2, 3, 8}) {
      ticks += Double.parseDouble(fields[field]);
    }
    return ticks / TICKS;
  }
}
