package io.sallyport.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where PostgreSQL's output goes.
 *
 * @param file the log; everything in it is appended
 * @param start where this run begins in it
 */
record PostgresLog(Path file, long start) {

  private static final long LARGE = 10L * 1024 * 1024;
  private static final int TAIL_LINES = 8;
  private static final int TAIL_BYTES = 8 * 1024;

  /** Opens the log of a folder; what is large already becomes the one older log that is kept. */
  static PostgresLog open(DataFolder folder) throws IOException {
    PrivateFiles.createFolder(folder.logs());
    Path file = folder.log();
    PrivateFiles.touch(file);
    if (Files.size(file) > LARGE) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      PrivateFiles.touch(file);
    }
    return new PostgresLog(file, Files.size(file));
  }

  ProcessBuilder.Redirect sink() {
    return ProcessBuilder.Redirect.appendTo(file.toFile());
  }

  /** A failure that says where the log is, and shows the last lines that this run wrote. */
  EmbeddedFailure failure(String message) throws IOException {
    return new EmbeddedFailure("%s The log is %s; it ends:%n%s".formatted(message, file, tail()));
  }

  private String tail() throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(TAIL_BYTES);
      channel.read(bytes, Math.max(start, channel.size() - TAIL_BYTES));
      List<String> lines = StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines().toList();
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
  }
}
