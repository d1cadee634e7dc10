package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.mail.MailsContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

final class FaultyMailsTest implements EachFaultIsCaught {

  abstract static class Fault implements MailsContract {

    private final Transactions transactions = Faulty.with(Mails.class, this::of);

    abstract Mails of(Mails sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }
  }

  /** As every store does that lets one transaction run at a time, and does not say so. */
  @CaughtBy(
      value = {"a_claim_waits_for_nobody", "a_deletion_waits_for_nobody"},
      seconds = 5)
  static final class WaitsForWhoeverIsThere extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {};
    }

    @Override
    public boolean oneTransactionAtATime() {
      return false;
    }
  }

  @CaughtBy({
    "lets_nobody_else_claim_a_mail_until_its_lease_ends",
    "claims_each_mail_for_one_of_many_that_ask_at_the_same_moment",
    "claims_what_is_due_longest_first_and_no_more_than_asked_for",
    "counts_what_is_due_and_what_is_for_later"
  })
  static final class ClaimsWithoutALease extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public List<ClaimedMail> claim(Claim claim, int most) {
          return sound.claim(new Claim(claim.holder(), claim.now(), NOW), most);
        }
      };
    }
  }

  @CaughtBy("lets_nobody_settle_or_postpone_what_another_has_taken_over")
  static final class GoesByTheNodeAndNotByTheClaim extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public boolean settle(ClaimedMail mail, Settlement settlement) {
          return super.settle(mail, settlement)
              || super.settle(held(mail, OTHER_HOLDER), settlement);
        }
      };
    }
  }

  private static ClaimedMail held(ClaimedMail mail, UUID holder) {
    return new ClaimedMail(mail.mail(), holder, mail.attempts());
  }

  @CaughtBy("claims_what_is_due_longest_first_and_no_more_than_asked_for")
  static final class ClaimsOneMore extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public List<ClaimedMail> claim(Claim claim, int most) {
          return sound.claim(claim, most == 2 ? 3 : most);
        }
      };
    }
  }

  @CaughtBy("postpones_a_mail_and_frees_it_for_others")
  static final class ForgetsTheAttempts extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public boolean postpone(ClaimedMail mail, Postponement later) {
          return sound.postpone(mail, new Postponement(later.dueAt(), 0, later.reply()));
        }
      };
    }
  }

  @CaughtBy("settles_a_mail_once_and_it_alone")
  static final class ForgetsTheReply extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public boolean settle(ClaimedMail mail, Settlement end) {
          return sound.settle(mail, new Settlement(end.state(), end.at(), null));
        }
      };
    }
  }

  @CaughtBy("forgets_all_mails_of_a_user_and_no_others")
  static final class ForgetsNobody extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public void forget(UserId userId) {}
      };
    }
  }

  @CaughtBy("keeps_in_the_inbox_what_was_sent_nowhere_the_newest_first")
  static final class ShowsTheOldestFirst extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public List<Mail> inbox() {
          List<Mail> turned = new ArrayList<>(super.inbox());
          Collections.reverse(turned);
          return turned;
        }
      };
    }
  }

  @CaughtBy("pages_through_mails_of_a_state_the_newest_first")
  static final class ShowsMailsOfEveryState extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public List<MailStatus> page(Query query) {
          return sound.page(
              new Query(
                  query.before() == null ? query.state() : null, query.before(), query.most()));
        }
      };
    }
  }

  @CaughtBy("counts_what_is_due_and_what_is_for_later")
  static final class CountsWhatIsLeased extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public MailBacklog backlog(Instant now) {
          MailBacklog backlog = sound.backlog(now);
          return new MailBacklog(backlog.due() + 1, backlog.later(), backlog.oldestDue());
        }
      };
    }
  }

  @CaughtBy("removes_what_was_settled_by_then_and_nothing_else")
  static final class RemovesMoreThanItWasTold extends Fault {
    @Override
    Mails of(Mails sound) {
      return new MailsBehind(sound) {
        @Override
        public int removeSettled(Instant before, int most) {
          return sound.removeSettled(before, most + 1);
        }
      };
    }
  }
}
