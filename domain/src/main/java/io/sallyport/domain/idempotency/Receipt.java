package io.sallyport.domain.idempotency;

import java.util.UUID;

/**
 * The answer to an attempt, to be kept in the transaction of its effect.
 *
 * @param name the digest that its reservation has
 * @param attempt whose reservation it must be
 */
public record Receipt(String name, UUID attempt, String sealedAnswer) {}
