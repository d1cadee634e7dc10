package io.sallyport.domain.shared;

import java.util.Arrays;

/** Answers the same byte all the time: what is random stands out in what is made of it. */
public record ConstantSecretSource(int value) implements SecretSource {

  @Override
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
