package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.password.PasswordPolicy;
import java.util.Optional;

/**
 * What passwords must be, and what hashing them may cost.
 *
 * @param breached who knows of breaches; empty if nobody is asked
 * @param hashParallelism how many are hashed at a time
 * @param hashQueue how many may wait for that
 */
public record PasswordConfiguration(
    PasswordPolicy policy,
    Optional<BreachedSource> breached,
    int bcryptCost,
    int hashParallelism,
    int hashQueue) {}
