package io.sallyport.domain.mail;

import java.util.UUID;

/**
 * A mail that somebody sends just now.
 *
 * @param holder names the claim; only with it can the mail be settled
 * @param attempts how often it was tried in vain before
 */
public record ClaimedMail(Mail mail, UUID holder, int attempts) {}
