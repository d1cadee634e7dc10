package io.sallyport.application.throttling;

import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under what attempts are counted: an address, known or not, and the hash of the password of its
 * owner, so that a new password begins a new count wherever it comes from.
 */
record GuessKeys(Digests digests) {

  private static final String GUESSES = "guesses";
  private static final String PLACES = "familiar places";

  /** Whose places are looked for where nobody has the address, so that this takes as long. */
  private static final UserId NOBODY = new UserId(new UUID(0, 0));

  Guess of(EmailAddress address, @Nullable User user, Origin origin) {
    return new Guess(
        key(address, user, ""),
        key(address, user, origin.network().orElse("")),
        place(user == null ? NOBODY : user.id(), origin).orElse(null));
  }

  Optional<FamiliarPlace> place(UserId userId, Origin origin) {
    return origin
        .network()
        .map(network -> Secret.of(userId + "\n" + network))
        .map(text -> new FamiliarPlace(userId, digests.of(PLACES, text)));
  }

  private String key(EmailAddress address, @Nullable User user, String network) {
    String hash =
        user == null || user.passwordHash() == null ? "" : user.passwordHash().encoded().reveal();
    String text = String.join("\n", address.canonical(), network, hash);
    return digests.of(GUESSES, Secret.of(text));
  }
}
