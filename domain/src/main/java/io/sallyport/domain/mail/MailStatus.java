package io.sallyport.domain.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may see of a mail: neither the address nor what it says.
 *
 * @param kind the label of a {@link Letter.Kind}
 * @param domain of the address
 * @param attempts how often it was tried in vain
 * @param dueAt when it is tried next; if it is being sent now, when another may take it over
 * @param settledAt null while it is {@link MailState#QUEUED}
 * @param lastReply what a mail system said last; null if nothing
 */
public record MailStatus(
    MailId id,
    String kind,
    String domain,
    MailState state,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant settledAt,
    @Nullable String lastReply) {}
