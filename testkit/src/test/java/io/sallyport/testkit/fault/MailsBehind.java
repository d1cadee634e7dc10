package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import java.time.Instant;
import java.util.List;

/** Mails that do what sound ones do; a fault does one thing otherwise. */
abstract class MailsBehind implements Mails {

  final Mails sound;

  MailsBehind(Mails sound) {
    this.sound = sound;
  }

  @Override
  public void post(Mail mail) {
    sound.post(mail);
  }

  @Override
  public List<ClaimedMail> claim(Claim claim, int most) {
    return sound.claim(claim, most);
  }

  @Override
  public boolean settle(ClaimedMail mail, Settlement settlement) {
    return sound.settle(mail, settlement);
  }

  @Override
  public boolean postpone(ClaimedMail mail, Postponement postponement) {
    return sound.postpone(mail, postponement);
  }

  @Override
  public List<MailStatus> page(Query query) {
    return sound.page(query);
  }

  @Override
  public List<Mail> inbox() {
    return sound.inbox();
  }

  @Override
  public MailBacklog backlog(Instant now) {
    return sound.backlog(now);
  }

  @Override
  public void forget(UserId userId) {
    sound.forget(userId);
  }

  @Override
  public int removeSettled(Instant before, int most) {
    return sound.removeSettled(before, most);
  }
}
