package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sallyport.bootstrap.configuration.Configuration;
import io.sallyport.bootstrap.configuration.Option;
import io.sallyport.bootstrap.configuration.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes for containers, Compose, Kubernetes and systemd fit the server as it is. */
final class DeploymentFilesTest {

  private static final String USER = "10001";

  /** For stacks of threads and what the C library keeps. */
  private static final long BESIDE_JAVA = 64L << 20;

  @TempDir private Path folder;

  static Stream<Map<String, String>> environments() {
    return Stream.of(
        DeploymentFiles.ofImage(),
        DeploymentFiles.ofCompose(),
        DeploymentFiles.ofKubernetes(),
        DeploymentFiles.ofSystemd());
  }

  @Tag("ASVS-13.3.1")
  @ParameterizedTest
  @MethodSource("environments")
  void names_options_that_there_are_and_secrets_only_as_files(Map<String, String> environment) {
    Set<String> known =
        Options.ALL.stream()
            .flatMap(
                option -> Stream.concat(Stream.of(option.name()), option.fileVariable().stream()))
            .collect(Collectors.toSet());
    Set<String> secret =
        Options.ALL.stream()
            .filter(option -> option.fileVariable().isPresent())
            .map(Option::name)
            .collect(Collectors.toSet());

    assertFalse(environment.isEmpty());
    assertEquals(
        List.of(), environment.keySet().stream().filter(name -> !known.contains(name)).toList());
    assertEquals(List.of(), environment.keySet().stream().filter(secret::contains).toList());
  }

  @Test
  void gives_what_the_server_takes() throws IOException {
    for (Map<String, String> given :
        List.of(DeploymentFiles.ofCompose(), DeploymentFiles.ofKubernetes())) {
      Map<String, String> all = new HashMap<>(DeploymentFiles.ofImage());
      all.putAll(given);
      all.put("DATABASE_URL_FILE", file("postgresql://u:p@db/accounts?sslmode=verify-full"));
      all.put("SECRET_KEY_FILE", file(Postgres.SECRET_KEY));
      // The tests of a server take any port; these are to be the ones that are written down.
      all.putIfAbsent("MANAGEMENT_PORT", "");

      Configuration configuration = RunningServer.configuration(all);

      assertEquals("0.0.0.0", configuration.http().host());
      assertEquals(ports().get("http"), configuration.http().port());
      assertEquals("0.0.0.0", configuration.management().host());
      assertEquals(ports().get("metrics"), configuration.management().port().orElseThrow());
      assertTrue(configuration.database().url().isPresent());
      assertTrue(configuration.shutdownGrace().plusSeconds(20).toSeconds() < grace());
    }
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "secret", ""), content).toString();
  }

  private static Map<String, Integer> ports() {
    return list(DeploymentFiles.container().path("ports"))
        .collect(
            Collectors.toMap(
                port -> port.path("name").asText(), port -> port.path("containerPort").asInt()));
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static int grace() {
    return DeploymentFiles.pod().path("terminationGracePeriodSeconds").asInt();
  }

  @Test
  void asks_for_health_where_the_server_tells_it() throws IOException {
    try (var contract =
        DeploymentFilesTest.class.getResourceAsStream("/io/sallyport/rest/contract/openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(contract).path("paths");
      JsonNode container = DeploymentFiles.container();
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        JsonNode asked = container.path(probe).path("httpGet");
        assertTrue(paths.has(asked.path("path").asText()), probe);
        assertEquals("http", asked.path("port").asText(), probe);
      }
      assertEquals("/health/live", container.at("/livenessProbe/httpGet/path").asText());
      assertEquals("/health/ready", container.at("/readinessProbe/httpGet/path").asText());
      assertTrue(
          DeploymentFiles.text(DeploymentFiles.FOLDER.resolve("health"))
              .contains("GET /health/ready HTTP/1.1"));
    }
    assertEquals(
        "8000:8000", DeploymentFiles.composed().at("/ports/0").asText().replace("127.0.0.1:", ""));
    assertEquals(8000, ports().get("http"));
  }

  @Test
  void runs_as_a_user_that_is_not_root_and_may_do_nothing_else() {
    JsonNode pod = DeploymentFiles.pod().path("securityContext");
    JsonNode container = DeploymentFiles.container().path("securityContext");
    JsonNode composed = DeploymentFiles.composed();
    String image = DeploymentFiles.text(DeploymentFiles.FOLDER.resolve("Containerfile"));

    assertTrue(image.contains("\nUSER " + USER + ":" + USER + "\n"), image);
    assertTrue(image.contains("\nHEALTHCHECK "), image);
    assertEquals(USER + ":" + USER, composed.path("user").asText());
    for (String id : List.of("runAsUser", "runAsGroup", "fsGroup")) {
      assertEquals(USER, pod.path(id).asText(), id);
    }
    assertTrue(pod.path("runAsNonRoot").asBoolean());
    assertTrue(container.path("readOnlyRootFilesystem").asBoolean());
    assertTrue(composed.path("read_only").asBoolean());
    assertFalse(container.path("allowPrivilegeEscalation").asBoolean(true));
    assertEquals("no-new-privileges:true", composed.at("/security_opt/0").asText());
    assertEquals("ALL", container.at("/capabilities/drop/0").asText());
    assertEquals("ALL", composed.at("/cap_drop/0").asText());
  }

  @Test
  void gives_java_the_memory_that_the_launcher_lets_it_take() {
    List<Long> limits = DeploymentFiles.limitsOfJava();
    long most = limits.stream().mapToLong(Long::longValue).sum() + BESIDE_JAVA;

    assertEquals(4, limits.size(), limits::toString);
    for (JsonNode limit :
        List.of(
            DeploymentFiles.container().at("/resources/limits/memory"),
            DeploymentFiles.composed().path("mem_limit"))) {
      assertTrue(DeploymentFiles.bytes(limit.asText()) >= most, () -> limit + " for " + most);
    }
  }

  @Test
  void stops_slower_than_requests_in_flight_may_take() {
    int pause = DeploymentFiles.container().at("/lifecycle/preStop/exec/command/1").asInt();
    int shutdown = Integer.parseInt(option("SHUTDOWN_GRACE_SECONDS").fallback());

    assertTrue(pause > 0);
    assertTrue(grace() >= pause + shutdown + 20);
    assertEquals("60s", DeploymentFiles.composed().path("stop_grace_period").asText());
  }

  private static Option option(String name) {
    return Options.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void selects_the_pods_that_it_makes_and_leaves_one_of_them() {
    JsonNode deployment = DeploymentFiles.manifest("Deployment");
    JsonNode labels = deployment.at("/spec/template/metadata/labels");
    JsonNode budget = DeploymentFiles.manifest("PodDisruptionBudget");

    assertFalse(labels.isEmpty());
    assertEquals(labels, deployment.at("/spec/selector/matchLabels"));
    assertEquals(labels, budget.at("/spec/selector/matchLabels"));
    assertEquals(labels, DeploymentFiles.manifest("Service").at("/spec/selector"));
    assertEquals(
        labels, DeploymentFiles.manifest("NetworkPolicy").at("/spec/podSelector/matchLabels"));
    assertTrue(budget.at("/spec/maxUnavailable").asInt() < deployment.at("/spec/replicas").asInt());
  }

  @Test
  void takes_in_every_manifest_and_none_holds_a_secret() {
    List<String> files =
        DeploymentFiles.manifests().stream().map(file -> file.getFileName().toString()).toList();
    JsonNode kustomization = DeploymentFiles.manifest("Kustomization");

    assertEquals(
        files.stream().filter(name -> !name.equals("kustomization.yaml")).toList(),
        list(kustomization.path("resources")).map(JsonNode::asText).toList());
    for (Path file : DeploymentFiles.manifests()) {
      assertFalse(
          DeploymentFiles.yaml(file).path("kind").asText().equals("Secret"), file::toString);
      assertFalse(DeploymentFiles.text(file).contains("://u"), file::toString);
    }
    assertEquals(
        List.of("database_url", "secret_key"),
        list(DeploymentFiles.pod().at("/volumes/0/secret/items"))
            .map(item -> item.path("key").asText())
            .toList());
    String mounted = DeploymentFiles.container().at("/volumeMounts/0/mountPath").asText();
    assertEquals(mounted + "/secret_key", DeploymentFiles.ofKubernetes().get("SECRET_KEY_FILE"));
    assertEquals("/run/secrets/secret_key", DeploymentFiles.ofCompose().get("SECRET_KEY_FILE"));
  }

  @Test
  void is_scraped_under_the_name_and_port_that_the_alerts_know() {
    JsonNode scrape =
        DeploymentFiles.yaml(MonitoringFiles.FOLDER.resolve("prometheus.yml"))
            .at("/scrape_configs/0");
    String job = scrape.path("job_name").asText();
    String port = option("MANAGEMENT_PORT").fallback();

    assertEquals(job, DeploymentFiles.manifest("Service").at("/metadata/name").asText());
    assertTrue(MonitoringFiles.read("alerts.yml").contains("job=\"" + job + "\""));
    assertEquals(port, String.valueOf(ports().get("metrics")));
    assertEquals("127.0.0.1:" + port, scrape.at("/static_configs/0/targets/0").asText());
    assertEquals(
        Set.of("http", "metrics"),
        list(DeploymentFiles.manifest("Service").at("/spec/ports"))
            .map(each -> each.path("targetPort").asText())
            .collect(Collectors.toSet()));
  }

  @Test
  void is_told_of_in_the_guide() {
    String guide = DeploymentFiles.text(Path.of("..", "docs", "deployment.md"));

    for (String named :
        List.of(
            "deploy/Containerfile",
            "deploy/compose.yaml",
            "deploy/kubernetes",
            "deploy/sallyport.service")) {
      assertTrue(guide.contains(named), named);
    }
    assertTrue(guide.contains("--from-file=secret_key="), guide);
  }
}
