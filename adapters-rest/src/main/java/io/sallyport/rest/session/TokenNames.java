package io.sallyport.rest.session;

/**
 * What all access tokens say alike.
 *
 * @param issuer their {@code iss}
 * @param audience their {@code aud}
 * @param clientId their {@code client_id}
 * @param scope their {@code scope}
 */
public record TokenNames(String issuer, String audience, String clientId, String scope) {}
