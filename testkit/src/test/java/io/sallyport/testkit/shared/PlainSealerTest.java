package io.sallyport.testkit.shared;

import io.sallyport.domain.shared.Sealer;

final class PlainSealerTest implements SealerContract {

  private final PlainSealer sealer = new PlainSealer();

  @Override
  public Sealer sealer() {
    return sealer;
  }
}
