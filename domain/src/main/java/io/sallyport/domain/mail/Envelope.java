package io.sallyport.domain.mail;

import io.sallyport.domain.user.EmailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mailer needs besides the letter.
 *
 * @param id the same whenever the same mail is sent again
 * @param language that the addressee reads, maybe one that the mailer does not write; null if
 *     unknown
 */
public record Envelope(MailId id, EmailAddress to, @Nullable Locale language) {}
