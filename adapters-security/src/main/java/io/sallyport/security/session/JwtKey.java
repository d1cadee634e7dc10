package io.sallyport.security.session;

import com.auth0.jwt.algorithms.Algorithm;

/**
 * A key with the one algorithm it is for.
 *
 * @param id the {@code kid} of its tokens
 */
record JwtKey(String id, Algorithm algorithm) {}
