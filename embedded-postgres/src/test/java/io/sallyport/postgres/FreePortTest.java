package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FreePortTest {

  @TempDir Path place;

  @Test
  void is_the_remembered_one_until_someone_else_has_it() throws IOException {
    Path file = place.resolve("port");
    int port = FreePort.choose(file);
    FreePort.remember(file, port);
    assertFalse(Folders.isOpen(file));
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertEquals(port, FreePort.choose(file));
      FreePort.remember(file, taken.getLocalPort());
      assertNotEquals(taken.getLocalPort(), FreePort.choose(file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "22", "-1", "65536", "99999999999"})
  void is_any_when_the_remembered_one_makes_no_sense(String text) throws IOException {
    int port = FreePort.choose(Files.writeString(place.resolve("port"), text));
    assertTrue(port > 1023 && port <= 65535, Integer.toString(port));
  }
}
