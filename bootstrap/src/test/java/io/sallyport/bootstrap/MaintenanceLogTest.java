package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class MaintenanceLogTest {

  private static final Job CLOCK = job("clock");
  private static final Job DELETION = job("expired_sessions");
  private static final JobResult NOTHING = JobResult.nothing();
  private static final String WAITS = "WARN event=\"maintenance_waits\"";
  private static final String DELETION_FAILED =
      "ERROR event=\"maintenance_failed\" job=\"expired_sessions\"";

  private final MaintenanceLog log = new MaintenanceLog();
  private final Heard heard = new Heard(MaintenanceLog.class);

  @AfterEach
  void stop_listening() {
    heard.close();
  }

  private static Job job(String name) {
    return Job.onEveryNode(name, Duration.ofMinutes(1), budget -> NOTHING);
  }

  private void outage(Job job) {
    log.failed(job, new StoresUnavailable(new SQLException()));
  }

  private void bug(Job job) {
    log.failed(job, new IllegalStateException("a bug"));
  }

  @Test
  void tells_what_was_done_and_nothing_of_a_run_that_found_nothing_to_do() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("sent", 3);
    counts.put("expired", 0);
    log.done(DELETION, JobResult.of("deleted", 10_000).more(true));
    log.done(DELETION, JobResult.of("deleted", 0));
    log.done(CLOCK, NOTHING);
    log.done(job("mail"), new JobResult(counts, false));

    assertEquals(
        List.of(
            "INFO event=\"maintenance_done\" job=\"expired_sessions\" deleted=\"10000\"",
            "INFO event=\"maintenance_done\" job=\"mail\" sent=\"3\" expired=\"0\""),
        heard.lines());
  }

  @Test
  void tells_of_an_outage_once_until_every_job_has_gone_well() {
    for (int i = 0; i < 3; i++) {
      outage(CLOCK);
      outage(DELETION);
    }
    log.done(CLOCK, NOTHING);
    outage(CLOCK);
    assertEquals(List.of(WAITS), heard.lines());

    log.done(CLOCK, NOTHING);
    log.done(DELETION, NOTHING);
    outage(DELETION);
    assertEquals(List.of(WAITS, WAITS), heard.lines());
  }

  @Test
  void tells_of_a_failure_once_until_its_job_goes_well() {
    bug(DELETION);
    log.done(CLOCK, NOTHING);
    bug(DELETION);
    assertEquals(List.of(DELETION_FAILED), heard.lines());

    log.done(DELETION, NOTHING);
    bug(DELETION);
    assertEquals(List.of(DELETION_FAILED, DELETION_FAILED), heard.lines());
  }

  @Tag("ASVS-16.3.4")
  @Test
  void tells_of_a_failure_of_each_job() {
    bug(DELETION);
    bug(CLOCK);

    assertEquals(
        List.of(DELETION_FAILED, "ERROR event=\"maintenance_failed\" job=\"clock\""),
        heard.lines());
  }

  @Test
  void tells_of_a_bug_that_shows_when_the_outage_is_over() {
    outage(CLOCK);
    outage(DELETION);
    log.done(CLOCK, NOTHING);
    bug(DELETION);

    assertEquals(List.of(WAITS, DELETION_FAILED), heard.lines());
  }

  @Test
  void tells_of_the_next_outage_and_failure_though_another_node_has_taken_the_lease_meanwhile() {
    outage(DELETION);
    log.heldElsewhere(DELETION);
    outage(DELETION);
    assertEquals(List.of(WAITS, WAITS), heard.lines());

    bug(DELETION);
    log.heldElsewhere(DELETION);
    bug(DELETION);
    assertEquals(List.of(WAITS, WAITS, DELETION_FAILED, DELETION_FAILED), heard.lines());
  }
}
