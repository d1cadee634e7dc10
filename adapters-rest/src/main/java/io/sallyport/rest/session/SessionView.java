package io.sallyport.rest.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session as people see it, to identify it by.
 *
 * @param current whether it is the one through which they ask
 */
record SessionView(
    String id,
    String createdAt,
    String lastUsedAt,
    String expiresAt,
    @Nullable String userAgent,
    @Nullable String ip,
    boolean current) {

  static SessionView of(Session session, SessionId asking) {
    return new SessionView(
        session.id().toString(),
        session.createdAt().toString(),
        session.lastUsedAt().toString(),
        session.expiresAt().toString(),
        session.device().userAgent(),
        session.device().ip(),
        session.id().equals(asking));
  }
}
