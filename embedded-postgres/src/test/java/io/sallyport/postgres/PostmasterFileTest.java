package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostmasterFileTest {

  private static final List<String> LINES =
      List.of(
          "27411",
          "/d/postgres",
          "1795423533",
          "36615",
          "",
          "127.0.0.1",
          " 9995209  44",
          "ready   ");

  @TempDir Path place;

  @Test
  void says_which_process_listens_where() {
    assertEquals(
        Optional.of(new PostmasterFile(27411, "1795423533", 36615, true)),
        PostmasterFile.parse(LINES));
  }

  @Test
  void is_not_ready_before_it_says_so() {
    assertEquals(
        Optional.of(new PostmasterFile(27411, "1795423533", 36615, false)),
        PostmasterFile.parse(LINES.subList(0, 7)));
    assertEquals(
        Optional.of(false),
        PostmasterFile.parse(List.of("27411", "/d", "1", "36615", "", "127.0.0.1", "", "starting"))
            .map(PostmasterFile::ready));
  }

  @Test
  void says_nothing_while_it_is_being_written() {
    assertTrue(PostmasterFile.parse(List.of()).isEmpty());
    assertTrue(PostmasterFile.parse(LINES.subList(0, 3)).isEmpty());
    assertTrue(PostmasterFile.parse(List.of("27411", "/d", "1", "")).isEmpty());
  }

  @Test
  void need_not_be_there() throws IOException {
    assertTrue(PostmasterFile.read(place).isEmpty());
    Files.write(place.resolve("postmaster.pid"), LINES);
    assertTrue(PostmasterFile.read(place).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\n", "garbage\n/d\n1\n5432\n", "\u0000\u0000\u0000\u0000"})
  void is_removed_when_it_names_no_process(String text) throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    Files.createDirectory(folder.cluster());
    Path file = Files.writeString(folder.cluster().resolve("postmaster.pid"), text);

    PostmasterFile.removeUnreadable(folder);

    assertTrue(Files.notExists(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"27411", "27411\n/d\n", "-27411\n"})
  void stays_when_it_names_a_process(String text) throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    Files.createDirectory(folder.cluster());
    PostmasterFile.removeUnreadable(folder);
    Path file = Files.writeString(folder.cluster().resolve("postmaster.pid"), text);

    PostmasterFile.removeUnreadable(folder);

    assertTrue(Files.exists(file));
  }

  @Test
  void does_not_take_any_living_process_for_its_own() {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    PostmasterFile strange = new PostmasterFile(ProcessHandle.current().pid(), "1", 5432, true);
    assertTrue(strange.process(folder).isEmpty());
    assertTrue(new PostmasterFile(Integer.MAX_VALUE, "1", 5432, true).process(folder).isEmpty());
  }
}
