package io.sallyport.domain.key;

import java.time.Instant;

/**
 * One key pair.
 *
 * @param id the {@code kid} of its tokens (RFC 7517 section 4.5): the JWK thumbprint of the public
 *     part (RFC 7638), so it names nothing else
 * @param number counts the pairs of one algorithm, from 1; unique, so that two nodes that rotate at
 *     once make one
 * @param publicKey X.509 SubjectPublicKeyInfo (RFC 5280 section 4.1) in standard base64
 * @param sealedPrivatePart PKCS #8 (RFC 5958) in base64, sealed
 * @param signsFrom from when it signs; until then it is only published, so that every verifier
 *     knows it when it is needed
 */
public record SigningKey(
    String id,
    KeyAlgorithm algorithm,
    long number,
    String publicKey,
    String sealedPrivatePart,
    Instant createdAt,
    Instant signsFrom) {}
