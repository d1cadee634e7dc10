package io.sallyport.bootstrap.configuration;

/**
 * What all access tokens say alike.
 *
 * @param type {@code at+jwt} or {@code JWT}
 */
public record TokenProfile(String type, String issuer, String audience, String clientId) {}
