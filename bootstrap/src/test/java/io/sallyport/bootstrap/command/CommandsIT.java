package io.sallyport.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator types. Without a running server each command brings the database along; one that
 * runs is used, which is quicker.
 */
final class CommandsIT {

  private static final String PASSWORD = "correct horse battery";

  private final Path data;

  CommandsIT(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(data, PASSWORD + "\n", arguments);
  }

  private String good(String... arguments) {
    CommandRun run = run(arguments);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    return run.out();
  }

  private String refused(String... arguments) {
    CommandRun run = run(arguments);
    assertEquals(1, run.exitCode(), run.out());
    return run.err();
  }

  @Test
  void prints_the_contract_for_the_public_url_whatever_else_is_set(@TempDir Path folder)
      throws IOException, InterruptedException {
    var environment = Map.of("PUBLIC_URL", "https://example.org/accounts/", "PORT", "much");

    CommandRun yaml = CommandRun.process(folder, environment, "openapi");
    CommandRun json = CommandRun.process(folder, environment, "openapi", "--json");
    CommandRun wrong = CommandRun.process(folder, Map.of("PUBLIC_URL", "accounts"), "openapi");

    assertTrue(yaml.out().contains("\n  - url: https://example.org/accounts\n"), yaml.out());
    assertTrue(
        json.out().contains("\"tokenUrl\" : \"https://example.org/accounts/api/v1/auth/token\""),
        json.out());
    assertEquals(78, wrong.exitCode());
    assertTrue(wrong.err().contains("PUBLIC_URL"), wrong.err());
  }

  @Test
  void an_operator_looks_after_users() {
    assertTrue(good("migrate").contains("applied"));
    assertEquals("Up to date.", good("migrate").strip());

    String created = good("users", "create", "Root@Example.org", "--admin", "--full-name", "Root");
    assertTrue(created.contains("email:       root@example.org"), created);
    assertTrue(created.contains("roles:       admin,user"), created);
    good("users", "create", "ada@example.org", "--no-password", "--inactive");

    try (var running = EmbeddedPostgres.start(data)) {
      assertTrue(running.isOwner());
      usersAreLookedAfter();
    }

    String doctor = good("doctor");
    for (String checked :
        new String[] {
          "configuration", "data folder", "database", "migrations", "clock", "hash time"
        }) {
      assertTrue(doctor.contains("ok    " + checked), doctor);
    }
  }

  private void usersAreLookedAfter() {
    assertTrue(refused("users", "create", "ada@example.org").contains("already"));
    assertTrue(refused("users", "create", "nobody").contains("@"));
    assertTrue(refused("users", "show", "eve@example.org").contains("no such user"));
    assertTrue(refused("users", "deactivate", "root@example.org").contains("last active"));

    assertEquals(2, good("users", "list").lines().count());
    assertTrue(good("users", "list", "--admins").contains("root@example.org"));
    assertFalse(good("users", "list", "--inactive").contains("root@example.org"));
    assertEquals("", good("users", "list", "--text", "nobody"));

    assertTrue(good("users", "activate", "ada@example.org").contains("active"));
    assertTrue(good("users", "grant", "ada@example.org").contains("admin,user"));
    assertTrue(good("users", "set-password", "ada@example.org").contains("changed"));
    assertTrue(good("users", "deactivate", "root@example.org").contains("inactive"));
    assertTrue(refused("users", "revoke", "ada@example.org").contains("last active"));
    String id = good("users", "show", "ada@example.org").lines().findFirst().orElseThrow();
    assertTrue(good("users", "show", id.substring(4).strip()).contains("ada@example.org"));
  }

  @Test
  void an_operator_looks_after_keys() {
    assertTrue(refused("keys", "list").contains("SECRET_KEY_PREVIOUS"));
    assertTrue(refused("keys", "rotate").contains("SECRET_KEY_PREVIOUS"));

    String[] list = {"keys", "list", "--algorithm=ES256"};
    assertEquals("", good(list));
    String first = good("keys", "rotate", "--algorithm=ES256");
    assertTrue(first.matches("[A-Za-z0-9_-]{43} signs from 20\\S+Z\\.\\R"), first);
    try (var running = EmbeddedPostgres.start(data)) {
      assertTrue(running.isOwner());
      keysTakeTurns(first, list);
    }
  }

  private void keysTakeTurns(String first, String[] list) {
    good("keys", "rotate", "--algorithm=ES256");
    List<String> two = good(list).lines().toList();
    assertEquals(2, two.size());
    assertTrue(two.get(0).contains("\tcoming\t"), two.get(0));
    assertTrue(two.get(1).startsWith(first.substring(0, 43) + "\tES256\tsigning\t"), two.get(1));

    good("keys", "rotate", "--algorithm=ES256", "--now");
    List<String> three = good(list).lines().toList();
    assertTrue(three.get(0).contains("\tsigning\t"), three.get(0));
    assertTrue(three.get(2).contains("\tretired\t"), three.get(2));

    String[] retire = {"keys", "retire", three.get(2).substring(0, 43), "--algorithm=ES256"};
    assertEquals(three.get(2).substring(0, 43) + " is retired.", good(retire).strip());
    assertEquals(three.subList(0, 2), good(list).lines().toList());
    assertTrue(refused(retire).contains("keys list"));
  }
}
