package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a statement was given must not be seen in what is thrown, however far it is unfolded. */
class NothingLeaksIT {

  private final TestDatabase database = new TestDatabase();
  private final User person = person("hidden@example.org");
  private final User tooLong =
      person.renamed(new FullName("hidden".repeat(40)), person.createdAt());

  @AfterEach
  void leave() {
    database.close();
  }

  /** As an embedding program may have it: the driver prints all that the server says. */
  private Transactions talkative() {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url().jdbcUrl());
    dataSource.setUser(database.url().user());
    return PostgresTransactions.on(dataSource);
  }

  private <T extends Throwable> T thrown(Class<T> type, Function<Stores, ?> work) {
    T thrown = assertThrows(type, () -> talkative().inTransaction(work));
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    assertFalse(text.toString().contains("hidden"), text::toString);
    assertFalse(text.toString().contains(person.id().toString()), text::toString);
    return thrown;
  }

  @Test
  void a_broken_constraint_is_named_and_its_row_is_not_shown() {
    DatabaseFault fault = thrown(DatabaseFault.class, stores -> stores.users().add(tooLong));

    assertEquals(
        "A statement failed: SQLSTATE 23514, constraint users_full_name_is_one_line_of_text.",
        fault.getMessage());
    assertNull(fault.getCause());
  }

  @Test
  void the_stack_trace_still_says_which_statement_it_was() {
    DatabaseFault fault = thrown(DatabaseFault.class, stores -> stores.users().add(tooLong));

    assertTrue(
        Arrays.stream(fault.getStackTrace())
            .anyMatch(frame -> frame.getClassName().endsWith("PostgresUsers")));
  }

  @Test
  void a_key_that_is_there_is_not_shown() {
    thrown(
        DatabaseFault.class,
        stores -> {
          stores.users().add(person);
          return stores.users().add(anotherWithItsId());
        });
  }

  private User anotherWithItsId() {
    User other = person("another@example.org");
    return new User(
        person.id(),
        other.email(),
        other.passwordHash(),
        null,
        true,
        false,
        other.roles(),
        other.createdAt(),
        other.updatedAt(),
        1,
        1);
  }

  @Test
  void an_error_that_quotes_a_value_does_not_get_out() {
    database.execute(
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception '%', new using errcode = 'P0001'; end $$");
    database.execute(
        "create trigger fail after insert on sallyport.users for each row execute function fail()");

    thrown(DatabaseFault.class, stores -> stores.users().add(person));
  }

  @Test
  void neither_does_one_that_is_an_outage() {
    database.execute(
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception '%', new using errcode = '53100'; end $$");
    database.execute(
        "create constraint trigger fail after insert on sallyport.users"
            + " deferrable initially deferred for each row execute function fail()");

    thrown(StoresUnavailable.class, stores -> stores.users().add(person));
  }

  @Test
  void neither_does_a_failure_of_our_own_making() {
    database.execute("alter table sallyport.users rename column roles to parts");

    DatabaseFault fault = thrown(DatabaseFault.class, stores -> stores.users().add(person));

    assertEquals("A statement failed: SQLSTATE 42703.", fault.getMessage());
  }

  @Test
  void a_store_kept_beyond_its_transaction_is_of_no_use_and_says_no_more() {
    Stores kept = talkative().inTransaction(stores -> stores);

    assertThrows(DatabaseFault.class, () -> kept.users().find(person.email()));
  }

  @Tag("ASVS-2.3.3")
  @Test
  void work_that_hides_a_failure_does_not_commit_half_of_itself() {
    DatabaseFault fault =
        thrown(
            DatabaseFault.class,
            stores -> {
              stores.users().add(person);
              assertThrows(DatabaseFault.class, () -> stores.users().add(anotherWithItsId()));
              return person;
            });

    assertEquals("A statement failed: SQLSTATE 23505, constraint users_pkey.", fault.getMessage());
  }
}
