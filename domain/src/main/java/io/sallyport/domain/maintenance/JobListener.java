package io.sallyport.domain.maintenance;

/** Is told how jobs go, on the thread that runs them. Must not throw. */
public interface JobListener {

  /** A run went well. */
  default void done(Job job, JobResult result) {}

  /** It was due, and not run here: another node holds its lease. */
  default void heldElsewhere(Job job) {}

  /**
   * A run failed; the other jobs are run all the same, and this one again some seconds later.
   *
   * @param failure what the job threw; a {@code StoresUnavailable} is an outage, which passes
   */
  void failed(Job job, RuntimeException failure);
}
