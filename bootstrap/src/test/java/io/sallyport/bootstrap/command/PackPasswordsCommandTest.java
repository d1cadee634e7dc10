package io.sallyport.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.password.PackedPasswords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackPasswordsCommandTest {

  /** Of "password" and "abc", by FIPS 180-4 and common knowledge. */
  private static final String DUMP =
      """
      5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824
      A9993E364706816ABA3E25717850C26C9CD0D89D:12
      """;

  private final Path source;
  private final Path destination;

  PackPasswordsCommandTest(@TempDir Path folder) throws IOException {
    source = Files.writeString(folder.resolve("sha1.txt"), DUMP);
    destination = folder.resolve("breached");
  }

  private static CommandRun pack(Path from, Path to) {
    return CommandRun.plain("", "passwords", "pack", from.toString(), to.toString());
  }

  private static boolean has(PackedPasswords packed, String password) {
    return packed.contains(new Password(Secret.of(password)));
  }

  @Test
  void makes_a_file_that_knows_what_is_in_the_list() throws IOException {
    CommandRun run = pack(source, destination);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("2 passwords in " + destination + ".\n", run.out());
    PackedPasswords packed = PackedPasswords.open(destination);
    assertTrue(has(packed, "password"));
    assertTrue(has(packed, "abc"));
    assertFalse(has(packed, "abd"));
  }

  @Test
  void says_in_one_line_what_is_wrong() throws IOException {
    Path absent = source.resolveSibling("absent");
    assertEquals(
        "sallyport: " + absent + " cannot be used: NoSuchFileException.\n",
        pack(absent, destination).err());
    assertEquals(1, pack(absent, destination).exitCode());

    Files.writeString(source, "password\n");
    assertEquals(
        "sallyport: The list cannot be packed: line 1 does not begin with a SHA-1 digest of 40"
            + " digits.\n",
        pack(source, destination).err());
    assertTrue(Files.notExists(destination));
    assertEquals(2, CommandRun.plain("", "passwords", "pack", source.toString()).exitCode());
  }
}
