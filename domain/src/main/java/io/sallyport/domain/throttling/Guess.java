package io.sallyport.domain.throttling;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to log in, or to prove by a password who is asking, under what it is counted. Keys are
 * digests, so that what is kept names nobody.
 *
 * @param key of this password of this address, whoever asks
 * @param familiarKey of the same from this network; counts instead if the place is familiar
 * @param place of whoever has the address, or of nobody; null if the network is not known
 */
public record Guess(String key, String familiarKey, @Nullable FamiliarPlace place) {}
