package io.sallyport.application.user;

import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.domain.user.Users;

/** Somebody must always be able to look after the accounts. */
final class LastAdminRule {

  private LastAdminRule() {}

  static void check(Users users, User before, boolean staysActiveAdmin) {
    boolean leaves = before.isActiveAdmin() && !staysActiveAdmin;
    if (leaves && !users.hasAnotherActiveAdmin(before.id())) {
      throw new LastAdmin();
    }
  }
}
