package io.sallyport.application;

import io.sallyport.application.password.Credentials;
import io.sallyport.application.user.ChangeProfileUseCase;
import io.sallyport.application.user.ChangeUserUseCase;
import io.sallyport.application.user.CreateUserUseCase;
import io.sallyport.application.user.EraseProfileUseCase;
import io.sallyport.application.user.EraseUserUseCase;
import io.sallyport.application.user.ImportUsersUseCase;
import io.sallyport.application.user.LinkUserUseCase;
import io.sallyport.application.user.ListUsersUseCase;
import io.sallyport.application.user.ReadExternalIdUseCase;
import io.sallyport.application.user.ReadLinkedUserUseCase;
import io.sallyport.application.user.ReadProfileUseCase;
import io.sallyport.application.user.ReadUserUseCase;
import io.sallyport.application.user.RegisterUserUseCase;
import io.sallyport.application.user.RepeatRegistrationUseCase;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.UserPorts;
import java.time.InstantSource;

/** Puts the use cases of users together. */
final class UserUseCases {

  private UserUseCases() {}

  static UserPorts of(Parts parts) {
    Transactions transactions = parts.transactions();
    PasswordHasher hasher = parts.hasher();
    Credentials credentials = PasswordUseCases.credentials(parts);
    PasswordRules rules = parts.passwordRules();
    LegacyUsers legacyUsers = parts.legacyUsers();
    SecretSource secrets = parts.secrets();
    InstantSource clock = parts.clock();
    return new UserPorts(
        new RegisterUserUseCase(transactions, hasher, rules, legacyUsers, secrets, clock),
        new RepeatRegistrationUseCase(transactions, credentials),
        new CreateUserUseCase(transactions, hasher, rules, legacyUsers, secrets, clock),
        new ReadProfileUseCase(transactions),
        new ChangeProfileUseCase(transactions, clock),
        new EraseProfileUseCase(transactions, credentials, parts.sessionPolicy(), clock),
        new ReadUserUseCase(transactions),
        new ListUsersUseCase(transactions),
        new ChangeUserUseCase(transactions, clock),
        new EraseUserUseCase(transactions, clock),
        new ImportUsersUseCase(transactions, hasher, secrets, clock),
        new LinkUserUseCase(transactions),
        new ReadLinkedUserUseCase(transactions),
        new ReadExternalIdUseCase(transactions));
  }
}
