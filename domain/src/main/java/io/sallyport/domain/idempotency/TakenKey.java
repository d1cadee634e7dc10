package io.sallyport.domain.idempotency;

import java.util.UUID;

/**
 * A key that one attempt has taken, to be completed in the transaction of the creation.
 *
 * @param name the digest that its record has
 * @param attempt who has taken it
 */
public record TakenKey(String name, UUID attempt) {}
