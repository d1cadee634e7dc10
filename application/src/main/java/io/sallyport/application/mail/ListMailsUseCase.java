package io.sallyport.application.mail;

import io.sallyport.domain.mail.ListMails;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.transaction.Transactions;
import java.util.List;

public final class ListMailsUseCase implements ListMails {

  private final Transactions transactions;

  public ListMailsUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<MailStatus> handle(Command command) {
    return transactions.inOneStatement(stores -> stores.get(Mails.class).page(command.query()));
  }
}
