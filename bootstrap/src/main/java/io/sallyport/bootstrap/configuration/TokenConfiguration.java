package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What access tokens are made of, and how long sessions live.
 *
 * @param secretKey the key, as text whose UTF-8 bytes sign or seal; always there with a database
 *     URL, else perhaps kept in the data folder
 * @param previousSecretKey the key before, which is still believed
 * @param keyRotation how long one key pair signs; zero for as long as nobody rotates it by hand
 * @param services those that may introspect tokens
 */
public record TokenConfiguration(
    Optional<Secret> secretKey,
    Optional<Secret> previousSecretKey,
    SigningAlgorithm algorithm,
    Duration keyRotation,
    TokenProfile profile,
    SessionPolicy lifetimes,
    List<ServiceCredential> services) {}
