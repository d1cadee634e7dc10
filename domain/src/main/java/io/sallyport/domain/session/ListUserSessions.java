package io.sallyport.domain.session;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.user.UserRefusal;
import java.util.List;

/** Shows an administrator where someone is signed in. */
@FunctionalInterface
public interface ListUserSessions extends UseCase<ListUserSessions.Command, List<Session>> {

  /** What is asked, and by whom. */
  record Command(Actor actor, UserId userId) {}

  /**
   * The user's live sessions, the newest first.
   *
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is no such user
   */
  @Override
  List<Session> handle(Command command);
}
