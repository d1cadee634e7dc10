package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import java.util.Optional;

/** Hands everything on. */
class UsersBehind implements Users {

  private final Users users;

  UsersBehind(Users users) {
    this.users = users;
  }

  @Override
  public boolean add(User user) {
    return users.add(user);
  }

  @Override
  public Optional<User> find(UserId id) {
    return users.find(id);
  }

  @Override
  public Optional<User> find(EmailAddress email) {
    return users.find(email);
  }

  @Override
  public Optional<PasswordHash> costliestPasswordHash() {
    return users.costliestPasswordHash();
  }

  @Override
  public User save(User user) {
    return users.save(user);
  }

  @Override
  public void remove(User user) {
    users.remove(user);
  }

  @Override
  public boolean hasAnotherActiveAdmin(UserId id) {
    return users.hasAnotherActiveAdmin(id);
  }
}
