package io.sallyport.security.key;

import io.sallyport.domain.key.SigningKey;
import java.util.List;

/** The key pairs that are kept, for those who sign and verify. Safe for use by many threads. */
public interface StoredKeys {

  /** All of them as last read, the newest first. Asked for every token, so it waits for nobody. */
  List<SigningKey> known();

  /**
   * All of them as they are now, because another node may have made one; asked whenever a token
   * names one that is not known, so it answers {@link #known()} if that was read a moment ago.
   */
  List<SigningKey> reread();
}
