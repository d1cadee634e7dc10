package io.sallyport.application;

import io.sallyport.application.password.Credentials;
import io.sallyport.application.session.AuthenticateUseCase;
import io.sallyport.application.session.EndAllSessionsUseCase;
import io.sallyport.application.session.EndSessionUseCase;
import io.sallyport.application.session.EndUserSessionsUseCase;
import io.sallyport.application.session.ExpiredSessionsJob;
import io.sallyport.application.session.IntrospectTokenUseCase;
import io.sallyport.application.session.ListSessionsUseCase;
import io.sallyport.application.session.ListUserSessionsUseCase;
import io.sallyport.application.session.LogInUseCase;
import io.sallyport.application.session.LogOutUseCase;
import io.sallyport.application.session.PasswordAuthentication;
import io.sallyport.application.session.ReauthenticateUseCase;
import io.sallyport.application.session.RefreshSessionUseCase;
import io.sallyport.application.session.RevokeTokenUseCase;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.List;

/** Puts the use cases and the jobs of sessions together. */
final class SessionUseCases {

  private SessionUseCases() {}

  static SessionPorts of(Parts parts) {
    Transactions transactions = parts.transactions();
    AccessTokens tokens = parts.accessTokens();
    SessionPolicy policy = parts.sessionPolicy();
    SecretSource secrets = parts.secrets();
    InstantSource clock = parts.clock();
    Credentials credentials = PasswordUseCases.credentials(parts);
    var passwords =
        new PasswordAuthentication(
            transactions, parts.hasher(), credentials, parts.legacyUsers(), secrets);
    return new SessionPorts(
        new LogInUseCase(transactions, passwords, tokens, policy, secrets, clock),
        new RefreshSessionUseCase(transactions, tokens, policy, secrets, clock),
        new AuthenticateUseCase(transactions, tokens, policy, clock),
        new ReauthenticateUseCase(transactions, credentials, tokens, policy, clock),
        new LogOutUseCase(transactions, clock),
        new ListSessionsUseCase(transactions, policy, clock),
        new EndSessionUseCase(transactions, clock),
        new EndAllSessionsUseCase(transactions, clock),
        new ListUserSessionsUseCase(transactions, policy, clock),
        new EndUserSessionsUseCase(transactions, clock),
        new RevokeTokenUseCase(transactions, tokens, clock),
        new IntrospectTokenUseCase(transactions, tokens, policy, clock));
  }

  static List<Job> jobs(Parts parts) {
    return List.of(ExpiredSessionsJob.of(parts.transactions(), parts.clock()));
  }
}
