package io.sallyport.persistence.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.persistence.database.SqlObjects;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users in {@code users}, through one transaction. */
final class PostgresUsers implements Users {

  private final UserSql sql;

  PostgresUsers(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(UserSql.class);
  }

  @Override
  public boolean add(User user) {
    return sql.insert(user, lower(user.fullName())) == 1;
  }

  @Override
  public Optional<User> find(UserId id) {
    return sql.findById(id.value());
  }

  @Override
  public Optional<User> findForChange(UserId id) {
    return sql.lockById(id.value());
  }

  @Override
  public Optional<User> findForChangeOfRights(UserId id) {
    return sql.lockUnlessAdmin(id.value()).or(() -> Users.super.findForChangeOfRights(id));
  }

  @Override
  public Optional<User> find(EmailAddress email) {
    return sql.findByEmail(email.canonical())
        .filter(user -> user.email().canonical().equals(email.canonical()));
  }

  @Override
  public Optional<PasswordHash> costliestPasswordHash() {
    return sql.costliestPasswordHash().map(PasswordHash::of);
  }

  @Override
  public User save(User user) {
    requireOne(sql.update(user, lower(user.fullName())));
    return user.saved();
  }

  @Override
  public void remove(User user) {
    requireOne(sql.delete(user.id().value(), user.version()));
  }

  @Override
  public boolean hasAnotherActiveAdmin(UserId id) {
    return sql.lockActiveAdmins().stream().anyMatch(admin -> !admin.equals(id.value()));
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new ConcurrentChange();
    }
  }

  /** For searching. Java's rules of case, so that the locale of a database does not matter. */
  private static @Nullable String lower(@Nullable FullName name) {
    return name == null ? null : name.value().toLowerCase(Locale.ROOT);
  }
}
