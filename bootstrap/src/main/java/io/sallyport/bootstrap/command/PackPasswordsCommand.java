package io.sallyport.bootstrap.command;

import io.sallyport.security.password.PasswordPacker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Packs a list of breached passwords. */
@Command(
    name = "pack",
    description = {
      "Pack a list of SHA-1 digests of breached passwords into a file for BREACHED_PASSWORDS.",
      "The list has a digest of 40 hexadecimal digits on each line, sorted; what follows a colon",
      "is passed over. The file has 3 bytes for each, and 67 MB besides."
    },
    mixinStandardHelpOptions = true)
final class PackPasswordsCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "The list, or - for standard input.")
  private String source = "";

  @Parameters(
      index = "1",
      paramLabel = "DEST",
      description =
          "The file to make. One that is there is replaced, also beside a running server.")
  private Path destination = Path.of("");

  PackPasswordsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (InputStream dump = open()) {
      long count = PasswordPacker.pack(dump, destination);
      terminal.out().println(count + " passwords in " + destination + ".");
      return 0;
    } catch (FileSystemException unusable) {
      throw new CommandFailure(
          unusable.getFile() + " cannot be used: " + unusable.getClass().getSimpleName() + ".");
    } catch (IOException failed) {
      throw new CommandFailure("The list cannot be packed: " + failed.getMessage() + ".");
    }
  }

  private InputStream open() throws IOException {
    return source.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(source));
  }
}
