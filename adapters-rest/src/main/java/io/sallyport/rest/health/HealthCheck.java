package io.sallyport.rest.health;

import java.util.function.BooleanSupplier;

/**
 * One thing without which we cannot serve.
 *
 * @param name stands in responses: {@code database}
 * @param passes is asked on every probe, so it is quick and bounded; throwing means no
 */
public record HealthCheck(String name, BooleanSupplier passes) {}
