package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;

/** A service that may introspect tokens, by one of its secrets. */
public record ServiceCredential(String name, Secret secret) {}
