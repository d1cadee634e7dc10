package io.sallyport.application;

import io.sallyport.application.maintenance.JobLeases;
import io.sallyport.application.maintenance.JobRunner;
import io.sallyport.domain.access.Uuid7;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import io.sallyport.domain.maintenance.JobRound;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The background work, to be run every few seconds by whoever embeds this: there is no thread here
 * that would do it. Safe for use by many threads, and on any number of nodes at once.
 */
public final class Maintenance {

  private final List<Job> jobs;
  private final JobLeases leases;
  private final InstantSource clock;
  private final JobRunner runner;

  private Maintenance(List<Job> jobs, JobLeases leases, InstantSource clock) {
    this.jobs = List.copyOf(jobs);
    this.leases = leases;
    this.clock = clock;
    this.runner = new JobRunner(this.jobs, leases, clock);
  }

  /** The jobs of the capabilities, a line for each, after those of the embedding program. */
  static Maintenance of(Parts parts, List<Job> others) {
    List<Job> jobs = new ArrayList<>(others);
    jobs.addAll(SessionUseCases.jobs(parts));
    jobs.addAll(IdempotencyUseCases.jobs(parts));
    jobs.addAll(ThrottlingUseCases.jobs(parts));
    jobs.addAll(ChallengeUseCases.jobs(parts));
    jobs.addAll(MailUseCases.jobs(parts));
    refuseDuplicates(jobs);
    String node = Uuid7.at(parts.clock().instant(), parts.secrets()).toString();
    return new Maintenance(jobs, new JobLeases(parts.transactions(), node), parts.clock());
  }

  private static void refuseDuplicates(List<Job> jobs) {
    Set<String> names = new HashSet<>();
    List<String> taken =
        jobs.stream().map(Job::name).filter(name -> !names.add(name)).distinct().toList();
    if (!taken.isEmpty()) {
      throw new IllegalArgumentException(
          "There is more than one job of each of these names: " + String.join(", ", taken) + ".");
    }
  }

  /** The same jobs, not run yet, each with something around it, for example its measurement. */
  public Maintenance decorated(UnaryOperator<Job> decorator) {
    return new Maintenance(jobs.stream().map(decorator).toList(), leases, clock);
  }

  /**
   * Runs every job that is due. The exceptions of jobs are thrown when all have had their turn, the
   * first with the others suppressed. An {@link Error} ends the round; jobs that were not run are
   * still due.
   *
   * @param budget about how long it may take; each job that is due makes one step in any case
   */
  public JobRound runOnce(Duration budget) {
    var failures = new JobFailures();
    JobRound round = runOnce(budget, failures);
    failures.throwFirst();
    return round;
  }

  /**
   * Runs every job that is due, as {@link #runOnce(Duration)} does, and throws no exception of a
   * job.
   *
   * @param listener is told what becomes of each job
   */
  public JobRound runOnce(Duration budget, JobListener listener) {
    return runner.runOnce(budget, listener);
  }
}
