package io.sallyport.testkit.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.sallyport.domain.shared.SecretSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScriptedSecretSourceTest implements SecretSourceContract {

  @Override
  public SecretSource secrets() {
    return new ScriptedSecretSource();
  }

  @Test
  void tells_the_same_story_for_the_same_seed() {
    var first = new ScriptedSecretSource(7);
    var second = new ScriptedSecretSource(7);
    assertArrayEquals(first.bytes(40), second.bytes(40));
    assertArrayEquals(first.bytes(3), second.bytes(3));
  }

  @Test
  void tells_another_story_for_another_seed() {
    assertFalse(
        Arrays.equals(
            new ScriptedSecretSource(7).bytes(16), new ScriptedSecretSource(8).bytes(16)));
  }
}
