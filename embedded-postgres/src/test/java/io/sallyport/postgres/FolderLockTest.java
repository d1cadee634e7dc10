package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

  @TempDir Path place;

  @Test
  void is_had_once_in_a_process_and_again_after_it_was_closed() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    FolderLock first = FolderLock.tryAcquire(folder).orElseThrow();
    assertTrue(FolderLock.tryAcquire(folder).isEmpty());
    String refusal = FolderLock.refusal(folder).getMessage();
    assertTrue(refusal.contains(folder.root() + " is in use by this process"), refusal);
    first.close();
    FolderLock second = FolderLock.tryAcquire(folder).orElseThrow();
    first.close();
    assertTrue(FolderLock.tryAcquire(folder).isEmpty(), "closing twice must not open the second");
    second.close();
  }

  @Test
  void names_the_process_that_wrote_its_number_down() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    assertTrue(FolderLock.refusal(folder).getMessage().contains("in use by another process."));
    PrivateFiles.write(folder.lock(), "");
    assertTrue(FolderLock.refusal(folder).getMessage().contains("in use by another process."));
    PrivateFiles.write(folder.lock(), "4711\n");
    assertTrue(FolderLock.refusal(folder).getMessage().contains("in use by process 4711."));
    FolderLock.tryAcquire(folder).orElseThrow().close();
    assertEquals(ProcessHandle.current().pid() + "\n", Files.readString(folder.lock()));
  }

  @Test
  void can_be_tried_again_after_a_failure() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    Files.createDirectory(folder.lock());
    assertThrows(IOException.class, () -> FolderLock.tryAcquire(folder));
    Files.delete(folder.lock());
    FolderLock.tryAcquire(folder).orElseThrow().close();
  }
}
