package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Secret;
import java.time.Duration;

/** What a client takes away from logging in. */
public record Tokens(
    SessionId sessionId,
    Secret accessToken,
    Duration accessTokenLifetime,
    Secret refreshToken,
    Duration refreshTokenLifetime) {}
