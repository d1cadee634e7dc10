package io.sallyport.domain.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through everyone who has an account, page by page. Reached only inside a transaction. */
@FunctionalInterface
public interface UserDirectory {

  /**
   * Which users; every part that is not null must hold.
   *
   * @param email exactly this address, by canonical form
   * @param words of the full name or the address, see {@link SearchWords#match}
   */
  record Filter(
      @Nullable EmailAddress email,
      @Nullable SearchWords words,
      @Nullable Boolean active,
      @Nullable Role role) {

    public static Filter everyone() {
      return new Filter(null, null, null, null);
    }
  }

  /** By time of creation, then by id. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  /** A place in an order: just behind this user. It need not exist any more. */
  record Position(Instant createdAt, UserId id) {}

  /**
   * @param limit 1 to {@value #MAX_PAGE}
   * @param after where the page before ended; null for the first page
   */
  record Query(Filter filter, Order order, int limit, @Nullable Position after) {

    /** The most users one page may hold. */
    public static final int MAX_PAGE = 200;

    public Query {
      if (limit < 1 || limit > MAX_PAGE) {
        throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " users.");
      }
    }
  }

  /**
   * @param next where the next page begins; null if this is the last
   */
  record Page(List<User> users, @Nullable Position next) {

    public Page {
      users = List.copyOf(users);
    }
  }

  /**
   * Its cost does not grow with how far the position is from the start.
   *
   * @throws UserRefusal.ListOverloaded if it cannot be found in the time that a list may take
   */
  Page page(Query query);
}
