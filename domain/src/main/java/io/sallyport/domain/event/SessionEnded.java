package io.sallyport.domain.event;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.EndReason;
import java.time.Instant;

/**
 * One session was ended before its time. {@link EndReason#REFRESH_REUSE} means that a refresh token
 * was stolen: tell its owner.
 */
public record SessionEnded(UserId userId, SessionId sessionId, EndReason reason, Instant at)
    implements AccountEvent {}
