package io.sallyport.persistence.session;

import io.sallyport.domain.access.SessionId;
import java.util.List;

/**
 * What came of opening a session in one statement.
 *
 * @param known whether there was such a user when the statement began
 * @param opened false if nothing was done
 * @param ended the sessions that gave way
 */
record Opening(boolean known, boolean opened, List<SessionId> ended) {}
