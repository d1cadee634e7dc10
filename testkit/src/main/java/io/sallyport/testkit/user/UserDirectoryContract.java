package io.sallyport.testkit.user;

import static io.sallyport.testkit.user.SampleUsers.aUser;
import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Page;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.testkit.Bounded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a {@code UserDirectory} promises. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface UserDirectoryContract {

  int MORE_THAN_THERE_ARE = 20;

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private void add(User... users) {
    transactions()
        .inTransaction(stores -> Arrays.stream(users).filter(stores.users()::add).count());
  }

  private Page page(Filter filter, Order order, int limit, @Nullable Position after) {
    return transactions()
        .inTransaction(
            stores -> stores.userDirectory().page(new Query(filter, order, limit, after)));
  }

  private Set<String> found(Filter filter) {
    return page(filter, Order.OLDEST_FIRST, 200, null).users().stream()
        .map(user -> user.email().value())
        .collect(Collectors.toSet());
  }

  private static Filter text(String text) {
    return new Filter(null, SearchWords.of(text), null, null);
  }

  @Test
  default void is_empty_without_anybody() {
    assertEquals(new Page(List.of(), null), page(Filter.everyone(), Order.NEWEST_FIRST, 10, null));
  }

  @Test
  default void pages_through_everyone_once_in_either_order_even_when_times_are_equal() {
    List<User> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Instant registered = SampleUsers.REGISTERED.plusSeconds(i / 4);
      all.add(aUser().withEmail("person-" + i + "@example.org").registeredAt(registered).build());
    }
    add(all.toArray(User[]::new));
    List<User> oldestFirst =
        all.stream()
            .sorted(
                Comparator.comparing(User::createdAt).thenComparing(user -> user.id().toString()))
            .toList();
    List<User> newestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(newestFirst);

    for (int limit : new int[] {1, 3, 5, 9, 10, 11}) {
      assertEquals(oldestFirst, everyone(Order.OLDEST_FIRST, limit));
      assertEquals(newestFirst, everyone(Order.NEWEST_FIRST, limit));
    }
  }

  private List<User> everyone(Order order, int limit) {
    return everyone(Filter.everyone(), order, limit);
  }

  private List<User> everyone(Filter filter, Order order, int limit) {
    List<User> everyone = new ArrayList<>();
    Page page = page(filter, order, limit, null);
    everyone.addAll(page.users());
    while (page.next() != null) {
      assertFalse(everyone.size() > MORE_THAN_THERE_ARE, "The pages do not end.");
      assertFalse(page.users().isEmpty(), "A page that is not the last has nobody.");
      page = page(filter, order, limit, page.next());
      everyone.addAll(page.users());
    }
    return everyone;
  }

  @Test
  default void ends_with_a_page_that_is_exactly_full() {
    add(person("one@example.org"), person("two@example.org"));

    assertNull(page(Filter.everyone(), Order.OLDEST_FIRST, 2, null).next());
  }

  @Test
  default void goes_on_behind_a_user_who_has_been_erased_meanwhile() {
    User first = person("first@example.org");
    User second =
        aUser()
            .withEmail("second@example.org")
            .registeredAt(SampleUsers.REGISTERED.plusSeconds(1))
            .build();
    add(first, second);
    Page page = page(Filter.everyone(), Order.OLDEST_FIRST, 1, null);
    transactions()
        .inTransaction(
            stores -> {
              stores.users().remove(first);
              return first;
            });

    assertEquals(
        List.of(second), page(Filter.everyone(), Order.OLDEST_FIRST, 1, page.next()).users());
  }

  @Test
  default void finds_words_of_the_name_and_parts_of_the_address_by_their_beginning() {
    add(
        aUser().withEmail("ada@b\u00fccher.example").named("Augusta Ada KING-Noel").build(),
        aUser().withEmail("stephen.king+tales@example.org").named("St\u00e9phane").build(),
        person("other@example.org"));

    assertEquals(
        Set.of("ada@b\u00fccher.example", "stephen.king+tales@example.org"), found(text("kIN")));
    assertEquals(Set.of("ada@b\u00fccher.example"), found(text("noel")));
    assertEquals(Set.of("ada@b\u00fccher.example"), found(text("ADA@b\u00fc")));
    assertEquals(Set.of("ada@b\u00fccher.example"), found(text("ada@xn--b")));
    assertEquals(Set.of("stephen.king+tales@example.org"), found(text("tales")));
    assertEquals(Set.of("stephen.king+tales@example.org"), found(text("ste\u0301")));
    assertEquals(
        Set.of("stephen.king+tales@example.org", "other@example.org"), found(text("Example.ORG")));
    assertEquals(Set.of(), found(text("usta")), "the middle of a word");
    assertEquals(Set.of(), found(text("kings")), "more than the word");
  }

  @Test
  default void finds_whoever_has_every_word_in_whatever_order() {
    add(
        aUser().withEmail("one@example.org").named("Ada King").build(),
        aUser().withEmail("two@example.org").named("Ada Noel").build(),
        aUser().withEmail("king@example.org").named("Eve").build());

    assertEquals(Set.of("one@example.org"), found(text("king ada")));
    assertEquals(Set.of("two@example.org"), found(text("ada org n")));
    assertEquals(Set.of("one@example.org", "king@example.org"), found(text("king, King king@")));
    assertEquals(Set.of("king@example.org"), found(text("eve king")));
    assertEquals(Set.of(), found(text("ada king eve")));
  }

  @Tag("ASVS-1.2.4")
  @Tag("ASVS-1.2.9")
  @Test
  default void takes_every_character_of_a_word_for_itself() {
    add(
        aUser().withEmail("percent@example.org").named("100% sure").build(),
        aUser().withEmail("underscore@example.org").named("snake_case").build(),
        aUser().withEmail("backslash@example.org").named("back\\slash").build(),
        aUser().withEmail("quote@example.org").named("O\u2019Neil \"x\" (y)").build(),
        aUser().withEmail("operator@example.org").named("a&b|c !d <-> e:* f*").build(),
        aUser().withEmail("wide@example.org").named("\u5c71\u7530\u3000\u592a\u90ce").build(),
        aUser()
            .withEmail("plain@example.org")
            .named("100 sure snakeXcase backslash a b d")
            .build());

    assertEquals(Set.of("percent@example.org"), found(text("100%")));
    assertEquals(Set.of("underscore@example.org"), found(text("snake_case")));
    assertEquals(Set.of("backslash@example.org"), found(text("back\\s")));
    assertEquals(Set.of("quote@example.org"), found(text("o'neil x y")));
    assertEquals(Set.of("operator@example.org"), found(text("a&b|c !d")));
    assertEquals(Set.of("operator@example.org"), found(text("<->")));
    assertEquals(Set.of("operator@example.org"), found(text("e:*")));
    assertEquals(Set.of("operator@example.org"), found(text("f*")));
    assertEquals(Set.of("wide@example.org"), found(text("\u592a")));
    assertEquals(Set.of(), found(text("%%")));
    assertEquals(Set.of(), found(text("a|snake")));
    assertEquals(Set.of(), found(text("!zebra")));
  }

  @Test
  default void pages_through_those_with_a_word_in_either_order() {
    List<User> all = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Instant registered = SampleUsers.REGISTERED.plusSeconds(i / 2);
      String name = i % 3 == 0 ? "Eve" : "Ada " + i;
      all.add(
          aUser().withEmail("p" + i + "@example.org").named(name).registeredAt(registered).build());
    }
    add(all.toArray(User[]::new));
    List<User> adas =
        all.stream()
            .filter(user -> user.fullName() != null && user.fullName().value().startsWith("Ada"))
            .sorted(
                Comparator.comparing(User::createdAt).thenComparing(user -> user.id().toString()))
            .toList();
    List<User> newestFirst = new ArrayList<>(adas);
    Collections.reverse(newestFirst);
    for (int limit : new int[] {1, 2, 5, 6, 7}) {
      assertEquals(adas, everyone(text("ada"), Order.OLDEST_FIRST, limit));
      assertEquals(newestFirst, everyone(text("ada"), Order.NEWEST_FIRST, limit));
    }
  }

  @Test
  default void filters_by_address_state_and_role_together() {
    add(
        admin("root@example.org"),
        aUser().withEmail("gone@example.org").admin().deactivated().build(),
        person("ada@bücher.example"),
        aUser().withEmail("away@example.org").deactivated().build());

    assertEquals(
        Set.of("ada@bücher.example"),
        found(new Filter(EmailAddress.of("ada@xn--bcher-kva.example"), null, null, null)));
    assertEquals(
        Set.of("gone@example.org", "away@example.org"), found(new Filter(null, null, false, null)));
    assertEquals(
        Set.of("gone@example.org"),
        found(new Filter(null, SearchWords.of("go example"), false, Role.ADMIN)));
    assertEquals(
        Set.of("away@example.org"), found(new Filter(null, SearchWords.of("a"), false, Role.USER)));
    assertEquals(Set.of("root@example.org"), found(new Filter(null, null, true, Role.ADMIN)));
    assertEquals(
        Set.of("root@example.org", "gone@example.org", "ada@bücher.example", "away@example.org"),
        found(new Filter(null, null, null, Role.USER)));
    assertEquals(
        Set.of(),
        found(new Filter(EmailAddress.of("root@example.org"), SearchWords.of("ada"), null, null)));
  }
}
