package io.sallyport.application.terms;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.terms.AcceptTerms;
import io.sallyport.domain.terms.Acceptances;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;

public final class AcceptTermsUseCase implements AcceptTerms {

  private final Transactions transactions;
  private final InstantSource clock;

  public AcceptTermsUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Instant handle(Actor.SignedIn actor) {
    Instant now = clock.instant();
    return transactions.inTransaction(
        stores -> stores.get(Acceptances.class).add(actor.userId(), now));
  }
}
