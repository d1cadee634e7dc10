package io.sallyport.application.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.ListKeys;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.transaction.Transactions;
import java.util.List;

public final class ListKeysUseCase implements ListKeys {

  private final Transactions transactions;

  public ListKeysUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<SigningKey> handle(KeyAlgorithm algorithm) {
    return transactions.inOneStatement(stores -> stores.signingKeys().findAll(algorithm));
  }
}
