package io.sallyport.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.password.BreachedPasswordsContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackedPasswordsTest implements BreachedPasswordsContract {

  private static final int MANY = 20_000;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("breached");
  }

  private static Password password(String text) {
    return new Password(Secret.of(text));
  }

  private static InputStream dump(Stream<String> passwords) {
    return text(
        passwords
            .map(text -> HexFormat.of().withUpperCase().formatHex(Sha1.of(password(text))) + ":3")
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public BreachedPasswords breachedPasswords() {
    try {
      PasswordPacker.pack(dump(KNOWN.stream()), file());
      return PackedPasswords.open(file());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void contains_all_that_was_packed_and_nothing_else() throws IOException {
    Stream<String> some = IntStream.range(0, MANY).mapToObj(i -> "known " + i);

    assertEquals(MANY, PasswordPacker.pack(dump(some), file()));
    PackedPasswords packed = PackedPasswords.open(file());

    assertEquals(MANY, packed.count());
    assertEquals(32 + (4L << 24) + 3 * MANY, Files.size(file()), "three bytes each, and the index");
    for (int i = 0; i < MANY; i++) {
      assertTrue(packed.contains(password("known " + i)));
      assertFalse(packed.contains(password("absent " + i)));
    }
  }

  @Test
  void knows_the_first_and_the_last_digest_there_can_be() throws IOException {
    String first = "0".repeat(40);
    String last = "f".repeat(40);

    assertEquals(2, PasswordPacker.pack(text(first + "\n" + last), file()));
    assertEquals(2, PackedPasswords.open(file()).count());
    byte[] whole = Files.readAllBytes(file());
    assertEquals(1, ByteBuffer.wrap(whole).getInt(32));
    assertEquals(2, ByteBuffer.wrap(whole).getInt(32 + (4 << 24) - 4));
    assertEquals("000000ffffff", HexFormat.of().formatHex(whole, whole.length - 6, whole.length));
  }

  @Test
  void counts_what_begins_alike_once() throws IOException {
    String one = "ab".repeat(20);
    String alike = one.substring(0, 12) + "ff".repeat(14);

    assertEquals(1, PasswordPacker.pack(text(one + "\n" + one + "\n" + alike), file()));
  }

  @Test
  void are_not_made_of_a_list_that_is_not_sorted_or_empty() throws IOException {
    String unsorted = "b".repeat(40) + "\n" + "c".repeat(40) + "\n" + "a".repeat(40) + "\n";
    Files.writeString(file(), "the one before");

    assertEquals(
        "line 3 is out of order; sort the list first",
        assertThrows(IOException.class, () -> PasswordPacker.pack(text(unsorted), file()))
            .getMessage());
    assertEquals(
        "there is no digest in it",
        assertThrows(IOException.class, () -> PasswordPacker.pack(text("\n"), file()))
            .getMessage());
    assertEquals("the one before", Files.readString(file()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file()), files.toList(), "nothing half is left");
    }
  }

  @Test
  void stay_open_when_another_file_takes_their_name() throws IOException {
    PasswordPacker.pack(dump(Stream.of("old")), file());
    PackedPasswords old = PackedPasswords.open(file());

    PasswordPacker.pack(dump(Stream.of("new")), file());

    assertTrue(old.contains(password("old")));
    assertFalse(old.contains(password("new")));
    assertTrue(PackedPasswords.open(file()).contains(password("new")));
  }

  @Test
  void are_not_opened_from_another_file_or_half_of_one() throws IOException {
    assertThrows(NoSuchFileException.class, () -> PackedPasswords.open(file()));
    Files.writeString(file(), "no such thing");
    assertRefused();
    PasswordPacker.pack(dump(Stream.of("a", "b", "c")), file());
    PackedPasswords.open(file());

    for (long cut : new long[] {1, 2, 3, 9, 4 << 20}) {
      PasswordPacker.pack(dump(Stream.of("a", "b", "c")), file());
      try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - cut);
      }
      assertRefused();
    }
    PasswordPacker.pack(dump(Stream.of("a", "b", "c")), file());
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {'S'}), 0);
    }
    assertRefused();
  }

  private void assertRefused() {
    IOException refused = assertThrows(IOException.class, () -> PackedPasswords.open(file()));
    assertEquals(file() + " is no whole file of packed passwords", refused.getMessage());
  }
}
