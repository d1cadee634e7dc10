package io.sallyport.security.password;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Packs ten million random digests, asks for a million of them and for a million others, and prints
 * what it took; to be run by hand on a quiet machine, with {@code -Xmx} for the list before it is
 * packed.
 */
final class PackedSpeed {

  private static final int PACKED = 10_000_000;
  private static final int ASKED = 1_000_000;

  private PackedSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("packed");
    Path dump = folder.resolve("dump");
    Path file = folder.resolve("breached");
    write(dump);
    long began = System.nanoTime();
    long count;
    try (InputStream lines = Files.newInputStream(dump)) {
      count = PasswordPacker.pack(lines, file);
    }
    System.out.printf(
        Locale.ROOT,
        "packed %d in %.1f s, %d bytes%n",
        count,
        (System.nanoTime() - began) / 1e9,
        Files.size(file));
    System.gc();
    long before = used();
    PackedPasswords packed = PackedPasswords.open(file);
    ask(packed, "known ");
    ask(packed, "known ");
    ask(packed, "absent ");
    ask(packed, "absent ");
    System.gc();
    System.out.printf(Locale.ROOT, "heap: %d bytes more%n", used() - before);
    Files.delete(dump);
    Files.delete(file);
    Files.delete(folder);
  }

  private static void write(Path dump) throws Exception {
    String[] digests = new String[PACKED];
    for (int i = 0; i < PACKED; i++) {
      digests[i] = new String(Sha1.of(password("known ", i)), StandardCharsets.ISO_8859_1);
    }
    Arrays.sort(digests);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dump))) {
      for (String digest : digests) {
        String line =
            HexFormat.of().withUpperCase().formatHex(digest.getBytes(StandardCharsets.ISO_8859_1));
        out.write((line + ":1\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static void ask(PackedPasswords packed, String kind) {
    long began = System.nanoTime();
    int found = 0;
    for (int i = 0; i < ASKED; i++) {
      found += packed.contains(password(kind, i)) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d found, %.2f us each%n",
        kind,
        found,
        ASKED,
        (System.nanoTime() - began) / 1e3 / ASKED);
  }

  private static Password password(String kind, int number) {
    return new Password(Secret.of(kind + number));
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
