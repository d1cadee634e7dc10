package io.sallyport.application;

import io.sallyport.domain.housekeeping.KeepHouse;
import io.sallyport.domain.idempotency.AnswerOnce;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.ListSessions;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadProfile;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.RegisterUser;

/**
 * Everything that can be asked of user accounts, ready to be called. Safe for use by many threads.
 *
 * @see SallyportBuilder
 */
public record Sallyport(
    RegisterUser registerUser,
    CreateUser createUser,
    ReadProfile readProfile,
    ChangeProfile changeProfile,
    EraseProfile eraseProfile,
    ReadUser readUser,
    ListUsers listUsers,
    ChangeUser changeUser,
    EraseUser eraseUser,
    ChangePassword changePassword,
    SetPassword setPassword,
    LogIn logIn,
    Authenticate authenticate,
    LogOut logOut,
    EndSession endSession,
    EndAllSessions endAllSessions,
    RefreshSession refreshSession,
    RevokeToken revokeToken,
    Reauthenticate reauthenticate,
    ListSessions listSessions,
    ListUserSessions listUserSessions,
    EndUserSessions endUserSessions,
    AnswerOnce answerOnce,
    KeepHouse keepHouse) {

  /**
   * Starts with the three adapters that have no default: where accounts are kept, how passwords are
   * hashed, how access tokens are made.
   */
  public static SallyportBuilder with(
      Transactions transactions, PasswordHasher passwordHasher, AccessTokens accessTokens) {
    return new SallyportBuilder(transactions, passwordHasher, accessTokens);
  }
}
