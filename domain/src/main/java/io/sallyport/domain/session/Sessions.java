package io.sallyport.domain.session;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sessions of all users. Reached only inside a transaction. */
public interface Sessions {

  /**
   * A session whose refresh token has been consumed.
   *
   * @param roles of its user at that moment
   */
  record Rotated(Session session, Set<Role> roles) {

    public Rotated {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * A session that is live.
   *
   * @param owner who is signed in by it, with its newest proof
   * @param lastUsedAt when its use was last noted
   */
  record Live(SignedInUser owner, Instant lastUsedAt) {

    /** Whether the last note is so old that another is due. */
    public boolean isUseDue(Instant now) {
      return Session.isUseDue(lastUsedAt, now);
    }
  }

  /**
   * Adds a session. Until the end of the transaction no other adds one of the same user, so that
   * {@link #endOldestBeyond} is exact.
   *
   * @return false, and adds nothing, if the user was erased meanwhile
   */
  boolean add(Session session);

  /**
   * Ends the oldest live sessions of a user, with the reason {@link EndReason#TOO_MANY_SESSIONS},
   * so that as many as are to be kept are left.
   *
   * @return those it ended
   */
  List<SessionId> endOldestBeyond(UserId owner, int keep, Instant now);

  /**
   * Adds a session and lets the oldest of its user give way, as {@link #add} and {@link
   * #endOldestBeyond} do. A store may do both at once.
   *
   * @param keep how many live ones are left at most, this one included
   * @return those it ended; empty, with nothing changed, if the user was erased meanwhile
   */
  default Optional<List<SessionId>> open(Session session, int keep) {
    return add(session)
        ? Optional.of(endOldestBeyond(session.userId(), keep, session.createdAt()))
        : Optional.empty();
  }

  /**
   * Who is signed in by this session, with the account, if it is live at that instant, and would be
   * so if it had been opened under this policy.
   *
   * @param policy what holds now; when the session was opened, its limits may have been longer
   */
  Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now);

  /**
   * Notes that a session is used, if a note {@linkplain Live#isUseDue is due} and the session has
   * not been ended. One conditional statement, so that of many at once one notes it; it waits for
   * nobody, and leaves the note to the next where somebody else is changing the session. Notes
   * nothing where nothing can be written.
   */
  void noteUse(SessionId id, Instant now);

  /** A session in whatever state, as long as it is remembered. */
  Optional<Session> find(SessionId id);

  /**
   * The sessions of a user that {@link #authenticate} would know, the newest first, each
   * {@linkplain Session#limitedBy limited by} the policy.
   */
  List<Session> findLive(UserId owner, SessionPolicy policy, Instant now);

  /**
   * Consumes a refresh token: one conditional statement, so that of many who show the same token at
   * once one gets an answer, and the others none.
   *
   * @return the session as it is now, with what else its access token says; empty, with nothing
   *     changed, if the session is not live at that instant, is older or unused for longer than the
   *     rotation allows, or the token is not its current one
   */
  Optional<Rotated> rotate(Rotation rotation);

  /**
   * Counts a re-authentication, which ends the access tokens issued before it: one conditional
   * statement, so that of two at once with the same access token one counts.
   *
   * @param securityStamp of the user when the password was looked up
   * @param proofNumber of the access token that was shown
   * @return the session as it is now; empty, with nothing changed, if it is not live at that
   *     instant, or the stamp or the number is not its current one
   */
  Optional<Session> reauthenticate(SessionId id, long securityStamp, long proofNumber, Instant now);

  /**
   * Ends a session, at once and for good.
   *
   * @return false if the owner has no such session that is live at that instant
   */
  boolean end(UserId owner, SessionId id, EndReason reason, Instant now);

  /**
   * Lets one session survive the rise of its user's security stamp in this transaction; without
   * this it is over, as all others are. One conditional statement, so that nothing ends the session
   * between a look at it and this.
   *
   * @return false, with nothing changed, if the session was not live under the stamp before, is
   *     older or unused for longer than allowed, or if the user has authenticated in it again since
   *     the access token was issued
   */
  boolean carryOver(CarryOver carryOver);

  /**
   * Forgets sessions that ended or expired before an instant, without waiting for anyone.
   *
   * @param most how many at most
   * @return how many
   */
  int deleteExpired(Instant before, int most);
}
