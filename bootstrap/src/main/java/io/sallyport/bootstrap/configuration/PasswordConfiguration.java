package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.password.PasswordPolicy;

/**
 * What passwords must be, and what hashing them may cost.
 *
 * @param hashParallelism how many are hashed at a time
 * @param hashQueue how many may wait for that
 */
public record PasswordConfiguration(
    PasswordPolicy policy, int bcryptCost, int hashParallelism, int hashQueue) {}
