package io.sallyport.testkit.key;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import org.junit.jupiter.api.Test;

final class PlainKeyMakerTest implements KeyMakerContract {

  private final PlainKeyMaker maker = new PlainKeyMaker();
  private final PlainKeyMaker foreignMaker = new PlainKeyMaker();

  @Override
  public KeyMaker maker() {
    return maker;
  }

  @Override
  public KeyMaker foreignMaker() {
    return foreignMaker;
  }

  @Test
  void can_lose_a_pair_and_keep_another() {
    SigningKey lost = maker.make(KeyAlgorithm.ES256, 1, MADE, SIGNS_FROM);
    SigningKey kept = maker.make(KeyAlgorithm.ES256, 2, MADE, SIGNS_FROM);

    maker.lose(lost);

    assertFalse(maker.canSignWith(lost));
    assertTrue(maker.canSignWith(kept));
  }
}
