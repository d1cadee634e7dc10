package io.sallyport.application.user;

import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.user.ImportUsers.Rejection;
import io.sallyport.domain.user.ImportUsers.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an import goes. */
final class ImportTally {

  /**
   * What became of one of them.
   *
   * @param rejection null unless they were refused
   */
  record Fate(boolean added, @Nullable Rejection rejection) {

    static final Fate ADDED = new Fate(true, null);
    static final Fate PRESENT = new Fate(false, null);

    static Fate refused(long index, List<Violation> violations) {
      return new Fate(false, new Rejection(index, violations));
    }
  }

  private final List<Rejection> rejections = new ArrayList<>();
  private long seen;
  private long added;
  private long present;
  private long refused;

  /** The index of the next one. */
  long next() {
    return seen++;
  }

  void count(Fate fate) {
    if (fate.rejection() != null) {
      refused++;
      if (rejections.size() < Report.MAX_REJECTIONS) {
        rejections.add(fate.rejection());
      }
    } else if (fate.added()) {
      added++;
    } else {
      present++;
    }
  }

  Report report() {
    return new Report(added, present, refused, rejections);
  }
}
