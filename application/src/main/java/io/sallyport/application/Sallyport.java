package io.sallyport.application;

import io.sallyport.domain.idempotency.ReleaseIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.ListSessions;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ImportUsers;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadExternalId;
import io.sallyport.domain.user.ReadLinkedUser;
import io.sallyport.domain.user.ReadProfile;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.RepeatRegistration;

/**
 * Everything that can be asked of user accounts, ready to be called. Immutable, safe for use by
 * many threads, and without a thread of its own.
 *
 * @see SallyportBuilder
 */
public interface Sallyport {

  /** Begins to put one together; the compiler asks for the three adapters that have no default. */
  static SallyportBuilder.NeedsTransactions builder() {
    return transactions ->
        passwordHasher ->
            accessTokens -> new SallyportBuilder(transactions, passwordHasher, accessTokens);
  }

  // users

  RegisterUser registerUser();

  CreateUser createUser();

  ReadProfile readProfile();

  ChangeProfile changeProfile();

  EraseProfile eraseProfile();

  ReadUser readUser();

  ListUsers listUsers();

  ChangeUser changeUser();

  EraseUser eraseUser();

  ImportUsers importUsers();

  LinkUser linkUser();

  ReadLinkedUser readLinkedUser();

  ReadExternalId readExternalId();

  // passwords

  ChangePassword changePassword();

  SetPassword setPassword();

  // sessions

  LogIn logIn();

  RefreshSession refreshSession();

  Authenticate authenticate();

  Reauthenticate reauthenticate();

  LogOut logOut();

  RevokeToken revokeToken();

  IntrospectToken introspectToken();

  ListSessions listSessions();

  EndSession endSession();

  EndAllSessions endAllSessions();

  ListUserSessions listUserSessions();

  EndUserSessions endUserSessions();

  // idempotency

  /** Needs a sealer, see {@link SallyportBuilder#sealer}. */
  TakeIdempotencyKey takeIdempotencyKey();

  ReleaseIdempotencyKey releaseIdempotencyKey();

  RepeatRegistration repeatRegistration();

  /** What the embedding program does now and then. */
  Maintenance maintenance();
}
