package io.sallyport.application.throttling;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;

/** Names for rows that are to name nobody. */
@FunctionalInterface
public interface Digests {

  String of(String purpose, Secret text);

  /** Of which nobody who has only the stores can tell anything. */
  static Digests keyed(Sealer sealer) {
    return (purpose, text) -> sealer.digests(purpose, text).get(0);
  }

  /** SHA-256: whoever has the stores, and guesses the whole text, can tell that it is kept. */
  static Digests unkeyed() {
    return (purpose, text) ->
        Base64Url.encode(
            Digest.sha256((purpose + "\n" + text.reveal()).getBytes(StandardCharsets.UTF_8)));
  }
}
