package io.sallyport.application.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;

/** Someone who is about to be changed or erased. */
final class UserLocks {

  private UserLocks() {}

  /**
   * Waits its turn, except for an active administrator: those are locked all together, in one
   * order, where one of them may go.
   */
  static User findForChange(Users users, UserId id) {
    User user = users.find(id).orElseThrow(UserNotFound::new);
    return user.isActiveAdmin() ? user : users.findForChange(id).orElseThrow(UserNotFound::new);
  }
}
