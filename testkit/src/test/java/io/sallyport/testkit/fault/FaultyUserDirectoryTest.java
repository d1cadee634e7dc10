package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.testkit.user.UserDirectoryContract;
import java.util.List;
import java.util.UUID;

final class FaultyUserDirectoryTest implements EachFaultIsCaught {

  abstract static class Fault implements UserDirectoryContract {

    private final Transactions transactions =
        Faulty.with(UserDirectory.class, sound -> query -> sound.page(of(query)));

    /** What is asked instead. */
    abstract UserDirectory.Query of(UserDirectory.Query query);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  /** Looks for other words than those that were given. */
  abstract static class OtherWords extends Fault {

    abstract List<String> of(List<String> words);

    @Override
    UserDirectory.Query of(UserDirectory.Query query) {
      UserDirectory.Filter filter = query.filter();
      SearchWords words =
          filter.words() == null ? null : new SearchWords(of(filter.words().words()));
      return new UserDirectory.Query(
          new UserDirectory.Filter(filter.email(), words, filter.active(), filter.role()),
          query.order(),
          query.limit(),
          query.after());
    }
  }

  @CaughtBy("takes_every_character_of_a_word_for_itself")
  static final class TakesAWordForAPattern extends OtherWords {
    @Override
    List<String> of(List<String> words) {
      return words.stream().map(word -> word.replace("%", "")).toList();
    }
  }

  @CaughtBy({
    "finds_whoever_has_every_word_in_whatever_order",
    "finds_words_of_the_name_and_parts_of_the_address_by_their_beginning",
    "takes_every_character_of_a_word_for_itself"
  })
  static final class LooksForTheFirstWordOnly extends OtherWords {
    @Override
    List<String> of(List<String> words) {
      return words.subList(0, 1);
    }
  }

  @CaughtBy({
    "pages_through_everyone_once_in_either_order_even_when_times_are_equal",
    "pages_through_those_with_a_word_in_either_order"
  })
  static final class GoesOnBehindATimeAndNotAUser extends Fault {

    private static final UserId HIGHEST = new UserId(new UUID(-1, -1));

    @Override
    UserDirectory.Query of(UserDirectory.Query query) {
      return query.after() == null
          ? query
          : new UserDirectory.Query(
              query.filter(),
              query.order(),
              query.limit(),
              new UserDirectory.Position(query.after().createdAt(), HIGHEST));
    }
  }

  /** A cursor that does not advance. */
  @CaughtBy({
    "pages_through_everyone_once_in_either_order_even_when_times_are_equal",
    "pages_through_those_with_a_word_in_either_order"
  })
  static final class ShowsTheFirstPageForEver extends Fault {
    @Override
    UserDirectory.Query of(UserDirectory.Query query) {
      return new UserDirectory.Query(query.filter(), query.order(), query.limit(), null);
    }
  }

  @CaughtBy({
    "goes_on_behind_a_user_who_has_been_erased_meanwhile",
    "pages_through_everyone_once_in_either_order_even_when_times_are_equal",
    "pages_through_those_with_a_word_in_either_order"
  })
  static final class ShowsEmptyPagesForEver implements UserDirectoryContract {

    private final Transactions transactions =
        Faulty.with(UserDirectory.class, sound -> query -> of(query, sound.page(query)));

    private static UserDirectory.Page of(UserDirectory.Query query, UserDirectory.Page page) {
      return query.after() == null || page.next() != null
          ? page
          : new UserDirectory.Page(List.of(), query.after());
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }
}
