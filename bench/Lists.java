import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Page;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.transaction.PostgresTransactions;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * What a page of the list of users costs.
 *
 * <pre>java -cp bootstrap/target/sallyport.jar bench/Lists.java DATABASE_URL [times]</pre>
 *
 * The database is one that {@code bench/seed} has filled. Prints the median and the slowest of so many calls (20) of the store from one
 * thread, for each filter and for words that many, some, one and nobody have, from the first page and from the middle.
 */
public class Lists {

  private static final Position MIDDLE = new Position(Instant.parse("2024-05-01T00:00:00Z"), new UserId(new UUID(1, 1)));

  private final Transactions transactions;
  private final int times;

  Lists(HikariDataSource pool, int times) {
    this.transactions = PostgresTransactions.on(pool);
    this.times = times;
  }

  public static void main(String[] args) {
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    try (HikariDataSource pool = ConnectionPool.open(DatabaseUrl.parse(args[0]), 1)) {
      new Lists(pool, times).run();
    }
    System.exit(0);
  }

  private void run() {
    list("everyone", Filter.everyone());
    list("is_active=true", new Filter(null, null, true, null));
    list("is_active=false", new Filter(null, null, false, null));
    list("role=user", new Filter(null, null, null, Role.USER));
    list("role=admin", new Filter(null, null, null, Role.ADMIN));
    list("role=admin, is_active=false", new Filter(null, null, false, Role.ADMIN));
    for (String words : new String[] {"example", "mail", "a", "gusan", "jo gu", "rolemqui", "admin example org", "nobodyatall", "mail web", "a nobodyatall"}) {
      list("q=" + words, new Filter(null, SearchWords.of(words), null, null));
    }
    list("q=a, is_active=false", new Filter(null, SearchWords.of("a"), false, null));
    list("q=a, role=admin", new Filter(null, SearchWords.of("a"), null, Role.ADMIN));
  }

  private void list(String what, Filter filter) {
    for (Position after : new Position[] {null, MIDDLE}) {
      long[] nanos = new long[times];
      int found = 0;
      for (int i = 0; i < times; i++) {
        long start = System.nanoTime();
        Page page = transactions.inTransaction(stores -> stores.userDirectory().page(new Query(filter, Order.OLDEST_FIRST, 50, after)));
        nanos[i] = System.nanoTime() - start;
        found = page.users().size();
      }
      Arrays.sort(nanos);
      System.out.printf("%-30s %-7s %3d users, median %8.2f ms, slowest %8.2f ms%n", what, after == null ? "first" : "middle", found, nanos[times / 2] / 1e6, nanos[times - 1] / 1e6);
    }
  }
}
