package io.sallyport.security.session;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.key.KeyPairMaker;
import io.sallyport.security.key.StoredKeys;
import io.sallyport.security.shared.AesGcmSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Key pairs that are kept, and what one node has read of them. */
final class KeptKeys implements StoredKeys {

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final AesGcmSealer SEALER = sealer('m');

  private final List<SigningKey> kept = new ArrayList<>();
  private List<SigningKey> read = List.of();
  private int rereads;

  /** Kept and read. */
  KeptKeys(SigningKey... newestFirst) {
    kept.addAll(List.of(newestFirst));
    read = List.copyOf(kept);
  }

  static AesGcmSealer sealer(char secret) {
    return new AesGcmSealer(
        Secret.of(String.valueOf(secret).repeat(32)), null, new ScriptedSecretSource(secret));
  }

  static SigningKey pair(KeyAlgorithm algorithm, long number, Instant signsFrom) {
    return new KeyPairMaker(SEALER).make(algorithm, number, signsFrom, signsFrom);
  }

  /** Another node has made one. */
  void add(SigningKey newest) {
    kept.add(0, newest);
  }

  void remove(SigningKey outlived) {
    kept.remove(outlived);
  }

  int rereads() {
    return rereads;
  }

  @Override
  public List<SigningKey> known() {
    return read;
  }

  @Override
  public List<SigningKey> reread() {
    rereads++;
    read = List.copyOf(kept);
    return read;
  }
}
