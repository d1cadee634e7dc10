package io.sallyport.application;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import org.jspecify.annotations.Nullable;

/** What jobs threw in one round, to be thrown after it. For one thread. */
final class JobFailures implements JobListener {

  private @Nullable RuntimeException first;

  @Override
  public void failed(Job job, RuntimeException failure) {
    RuntimeException before = first;
    if (before == null) {
      first = failure;
    } else if (before != failure) {
      before.addSuppressed(failure);
    }
  }

  void throwFirst() {
    if (first != null) {
      throw first;
    }
  }
}
