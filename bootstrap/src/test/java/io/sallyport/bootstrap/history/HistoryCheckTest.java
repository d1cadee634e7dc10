package io.sallyport.bootstrap.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.bootstrap.history.Operation.Kind;
import io.sallyport.bootstrap.history.Operation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker finds every fault it is for, and none in what only an unlucky client sees. */
final class HistoryCheckTest {

  private static final long GRACE = 100;

  private static void right(Told history) {
    assertEquals(List.of(), history.faults(GRACE));
  }

  private static void wrong(Fault.Kind fault, Told history) {
    assertEquals(List.of(fault), history.faults(GRACE));
  }

  @Test
  void believes_a_life_without_losses() {
    right(
        new Told()
            .register(Outcome.OK, "id")
            .logIn(Outcome.OK, "key", "s")
            .me(Outcome.OK)
            .refresh("r1", "r2")
            .refresh("r2", "r3")
            .me(Outcome.OK)
            .listed("s")
            .end(Kind.LOG_OUT, Outcome.OK, "s")
            .me(Outcome.REFUSED)
            .refreshWithout(Outcome.REFUSED, "r3"));
  }

  @Test
  void believes_in_lost_answers() {
    right(
        new Told()
            .register(Outcome.UNKNOWN, null)
            .register(Outcome.OK, "id")
            .register(Outcome.OK, "id")
            .logIn(Outcome.UNKNOWN, "key", null)
            .logIn(Outcome.OK, "key", "s")
            .refreshWithout(Outcome.UNKNOWN, "r1")
            .refresh("r1", "r2")
            .refresh("r1", "r2")
            .refresh("r2", "r3")
            .end(Kind.LOG_OUT, Outcome.UNKNOWN, "s")
            .me(Outcome.REFUSED));
    right(Told.ofOneSession().end(Kind.LOG_OUT, Outcome.UNKNOWN, "s").me(Outcome.OK));
    right(
        Told.ofOneSession()
            .logIn(Outcome.UNKNOWN, "unheard", null)
            .listed("s")
            .listed("of the unheard"));
  }

  @Test
  void believes_in_rivals_that_show_one_token_at_once() {
    right(
        Told.ofOneSession()
            .during(10, 20)
            .refresh("r1", "r2")
            .during(11, 40)
            .refresh("r1", "r2")
            .during(21, 39)
            .refresh("r2", "r3"));
  }

  @Test
  void believes_that_a_stolen_token_ends_the_session() {
    right(
        Told.ofOneSession()
            .refresh("r1", "r2")
            .refresh("r2", "r3")
            .refreshWithout(Outcome.REFUSED, "r1")
            .refreshWithout(Outcome.REFUSED, "r3")
            .me(Outcome.REFUSED));
    right(
        Told.ofOneSession()
            .refresh("r1", "r2")
            .later(GRACE)
            .refreshWithout(Outcome.REFUSED, "r1")
            .me(Outcome.REFUSED));
    right(
        Told.ofOneSession()
            .refresh("r1", "r2")
            .refresh("r2", "r3")
            .refreshWithout(Outcome.UNKNOWN, "r1")
            .me(Outcome.REFUSED));
  }

  @Test
  void finds_a_double_refresh() {
    wrong(Fault.Kind.DOUBLE_REFRESH, Told.ofOneSession().refresh("r1", "r2").refresh("r1", "x2"));
    wrong(
        Fault.Kind.DOUBLE_REFRESH,
        Told.ofOneSession().during(10, 20).refresh("r1", "r2").during(11, 19).refresh("r1", "x2"));
  }

  @Test
  void finds_an_old_token_that_was_taken() {
    wrong(
        Fault.Kind.OLD_TOKEN_REFRESHED,
        Told.ofOneSession().refresh("r1", "r2").refresh("r2", "r3").refresh("r1", "r2"));
  }

  @Test
  void finds_a_predecessor_that_was_taken_too_late() {
    wrong(
        Fault.Kind.LATE_REFRESH,
        Told.ofOneSession().refresh("r1", "r2").later(GRACE).refresh("r1", "r2"));
  }

  @Test
  void finds_a_refresh_after_theft_ended_the_session() {
    wrong(
        Fault.Kind.RESURRECTED,
        Told.ofOneSession()
            .refresh("r1", "r2")
            .refresh("r2", "r3")
            .refreshWithout(Outcome.REFUSED, "r1")
            .refresh("r3", "r4"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {
        "LOG_OUT",
        "END_ONE",
        "END_ALL",
        "CHANGE_PASSWORD",
        "END_BY_ADMIN",
        "DEACTIVATE",
        "ERASE"
      })
  void finds_a_session_that_came_back(Kind end) {
    String about = end == Kind.LOG_OUT || end == Kind.END_ONE ? "s" : "another";

    wrong(Fault.Kind.RESURRECTED, Told.ofOneSession().end(end, Outcome.OK, about).me(Outcome.OK));
    wrong(
        Fault.Kind.RESURRECTED,
        Told.ofOneSession().end(end, Outcome.OK, about).refresh("r1", "r2"));
    wrong(Fault.Kind.RESURRECTED, Told.ofOneSession().end(end, Outcome.OK, about).listed("s"));
    right(Told.ofOneSession().end(end, Outcome.REFUSED, about).me(Outcome.OK));
    right(
        Told.ofOneSession()
            .during(10, 20)
            .end(end, Outcome.OK, about)
            .during(19, 30)
            .me(Outcome.OK));
  }

  @Test
  void finds_a_session_that_was_over_and_no_longer_is() {
    wrong(
        Fault.Kind.RESURRECTED,
        Told.ofOneSession()
            .end(Kind.LOG_OUT, Outcome.UNKNOWN, "s")
            .me(Outcome.REFUSED)
            .me(Outcome.OK));
  }

  @Test
  void spares_the_session_that_changed_the_password_and_any_opened_later() {
    right(Told.ofOneSession().end(Kind.CHANGE_PASSWORD, Outcome.OK, "s").me(Outcome.OK));
    right(
        new Told()
            .during(5, 15)
            .logIn(Outcome.OK, "key", "s")
            .during(10, 12)
            .end(Kind.END_ALL, Outcome.OK, null)
            .me(Outcome.OK));
  }

  @Test
  void finds_a_session_that_got_lost() {
    wrong(Fault.Kind.LOST, Told.ofOneSession().me(Outcome.REFUSED));
    wrong(
        Fault.Kind.LOST,
        Told.ofOneSession()
            .refreshWithout(Outcome.UNKNOWN, "r1")
            .refreshWithout(Outcome.REFUSED, "r1"));
    wrong(
        Fault.Kind.LOST,
        Told.ofOneSession()
            .end(Kind.LOG_OUT, Outcome.REFUSED, "s")
            .end(Kind.LOG_OUT, Outcome.OK, "another")
            .me(Outcome.REFUSED)
            .end(Kind.LOG_OUT, Outcome.OK, "s"));
  }

  @Test
  void finds_an_account_that_got_lost() {
    wrong(
        Fault.Kind.LOST, new Told().register(Outcome.OK, "id").logIn(Outcome.REFUSED, "key", null));
    right(
        new Told()
            .register(Outcome.OK, "id")
            .end(Kind.DEACTIVATE, Outcome.UNKNOWN, null)
            .logIn(Outcome.REFUSED, "key", null));
  }

  @Test
  void finds_a_key_that_worked_twice() {
    wrong(
        Fault.Kind.DONE_TWICE,
        new Told().register(Outcome.OK, "id").register(Outcome.OK, "another id"));
    wrong(Fault.Kind.DONE_TWICE, Told.ofOneSession().listed("s").listed("of nobody"));
    wrong(
        Fault.Kind.DONE_TWICE,
        Told.ofOneSession()
            .logIn(Outcome.UNKNOWN, "another key", null)
            .listed("unheard of")
            .listed("of nobody"));
  }

  @Test
  void takes_a_session_that_is_listed_again_for_the_same_one() {
    right(
        Told.ofOneSession()
            .logIn(Outcome.UNKNOWN, "another key", null)
            .listed("s")
            .listed("unheard of")
            .listed("unheard of"));
  }

  @Test
  void finds_an_effect_without_its_answer() {
    wrong(
        Fault.Kind.ANSWER_LOST,
        new Told().register(Outcome.UNKNOWN, null).register(Outcome.REFUSED, null));
  }

  @Test
  void finds_a_token_that_was_taken_after_its_expiry() {
    wrong(Fault.Kind.EXPIRED_ACCEPTED, Told.ofOneSession().during(50, 51).me(Outcome.OK, 30, 40));
    right(Told.ofOneSession().during(39, 51).me(Outcome.OK, 30, 40));
    right(Told.ofOneSession().during(50, 51).me(Outcome.REFUSED, 30, 40).refresh("r1", "r2"));
  }
}
