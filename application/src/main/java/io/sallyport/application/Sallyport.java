package io.sallyport.application;

import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.mail.MailPorts;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.throttling.ThrottlingPorts;
import io.sallyport.domain.user.UserPorts;

/**
 * Everything that can be asked of user accounts, ready to be called: one group of use cases for
 * each capability. Immutable, safe for use by many threads, and without a thread of its own.
 *
 * @param users who has an account, and what is known of them
 * @param passwords changing and setting passwords
 * @param sessions log-in, refresh, authentication by access tokens, log-out
 * @param idempotency requests that clients may send again; needs {@link SallyportBuilder#sealer}
 * @param mail what becomes of mail, as {@link SallyportBuilder#mail} says
 * @param throttling rate limits, as {@link SallyportBuilder#throttling} says
 * @param maintenance the background work, which the embedding program runs now and then
 * @see SallyportBuilder
 */
public record Sallyport(
    UserPorts users,
    PasswordPorts passwords,
    SessionPorts sessions,
    IdempotencyPorts idempotency,
    MailPorts mail,
    ThrottlingPorts throttling,
    Maintenance maintenance) {}
