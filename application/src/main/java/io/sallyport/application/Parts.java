package io.sallyport.application;

import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.LegacyUsers;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the use cases are made of.
 *
 * @param transactions whose events the listener hears
 * @param sealer null if there are neither idempotency keys nor rate limits nor mail
 * @param guessPolicy null if guesses are not limited
 * @param mail null if none is sent
 * @param clock that tells instants as stores keep them
 */
record Parts(
    Transactions transactions,
    PasswordHasher hasher,
    AccessTokens accessTokens,
    PasswordRules passwordRules,
    SessionPolicy sessionPolicy,
    LegacyUsers legacyUsers,
    SecretSource secrets,
    @Nullable Sealer sealer,
    List<RateLimit> rateLimits,
    @Nullable GuessPolicy guessPolicy,
    @Nullable MailDelivery mail,
    InstantSource clock) {}
