package io.sallyport.domain.maintenance;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Background work of one kind: something that is done now and then and that nobody asks for.
 *
 * <p>A lease makes it likely that one node runs a job, and does not promise it: a run that takes
 * longer than the lease meets the next one. So what a job does must be right if two nodes do it at
 * once, and if a node ends in the middle of it.
 *
 * @param name stays the same for ever: it names the job in logs and metrics, and its lease; lower
 *     case letters, digits and {@code _}
 * @param interval from the beginning of one run to the next, if there was nothing more to do
 * @param work safe for use by many threads
 */
public record Job(String name, Duration interval, Nodes nodes, Work work) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");

  /** Where a job runs. */
  public enum Nodes {
    /** On the one node that holds its lease. */
    ONE,
    /** On every node. */
    EVERY
  }

  /** What a job does. */
  @FunctionalInterface
  public interface Work {

    /**
     * Makes at least one step, and stops soon after the budget is spent.
     *
     * @return what was done, and whether there is more to do
     */
    JobResult run(Budget budget);

    /**
     * Work that goes on until a batch is not full or the budget is spent.
     *
     * @param counted names what a batch counts, as in {@link JobResult#counts}
     * @param most how much one batch does at most
     * @param batch is given {@code most} and returns how much it did
     */
    static Work inBatches(String counted, int most, IntUnaryOperator batch) {
      return budget -> {
        int done = 0;
        int inBatch;
        do {
          inBatch = batch.applyAsInt(most);
          done += inBatch;
        } while (inBatch >= most && !budget.isSpent());
        return JobResult.of(counted, done).more(inBatch >= most);
      };
    }
  }

  public Job {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The name of a job begins with a lower case letter and has lower case letters, digits"
              + " and _ only, 100 at most: "
              + name);
    }
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("The interval of the job " + name + " is not positive.");
    }
  }

  /** A job that one node runs for all. */
  public static Job onOneNode(String name, Duration interval, Work work) {
    return new Job(name, interval, Nodes.ONE, work);
  }

  /** A job that every node runs for itself. */
  public static Job onEveryNode(String name, Duration interval, Work work) {
    return new Job(name, interval, Nodes.EVERY, work);
  }

  /** The same job, with something around its work, for example its measurement. */
  public Job around(UnaryOperator<Work> decorator) {
    return new Job(name, interval, nodes, decorator.apply(work));
  }
}
