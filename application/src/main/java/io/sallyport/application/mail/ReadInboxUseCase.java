package io.sallyport.application.mail;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.ReadInbox;
import io.sallyport.domain.transaction.Transactions;
import java.util.List;
import java.util.Optional;

public final class ReadInboxUseCase implements ReadInbox {

  private final Transactions transactions;
  private final MailContents contents;

  public ReadInboxUseCase(Transactions transactions, MailContents contents) {
    this.transactions = transactions;
    this.contents = contents;
  }

  @Override
  public List<InboxMail> handle(Actor.Operator actor) {
    List<Mail> kept = transactions.inOneStatement(stores -> stores.get(Mails.class).inbox());
    return kept.stream().map(this::opened).flatMap(Optional::stream).toList();
  }

  private Optional<InboxMail> opened(Mail mail) {
    return contents
        .open(mail)
        .map(opened -> new InboxMail(opened.envelope(), mail.createdAt(), opened.letter()));
  }
}
