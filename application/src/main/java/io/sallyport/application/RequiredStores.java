package io.sallyport.application;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.transaction.StoreNotKept;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.Users;
import java.util.ArrayList;
import java.util.List;

/** The stores that cannot be done without. */
final class RequiredStores {

  private RequiredStores() {}

  /**
   * @param usersMoveIn whether there is another system whose users move in
   * @throws IllegalArgumentException naming all that are not kept
   */
  static void refuseMissing(Parts parts, boolean usersMoveIn) {
    List<Class<?>> missing =
        of(parts, usersMoveIn).stream()
            .filter(store -> !parts.transactions().keeps(store))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("; ", missing.stream().map(StoreNotKept::description).toList())
              + ": what these transactions do not keep is needed."
              + (missing.contains(Guesses.class)
                  ? " Without the stores of guesses, say unlimitedGuesses()."
                  : ""));
    }
  }

  private static List<Class<?>> of(Parts parts, boolean usersMoveIn) {
    List<Class<?>> required = new ArrayList<>(List.of(Users.class, Sessions.class));
    if (parts.sealer() != null) {
      required.add(IdempotencyRecords.class);
    }
    if (!parts.rateLimits().isEmpty()) {
      required.add(RateLimits.class);
    }
    if (parts.guessPolicy() != null) {
      required.addAll(List.of(Guesses.class, Familiars.class));
    }
    if (parts.mail() != null) {
      required.add(Mails.class);
    }
    if (usersMoveIn) {
      required.add(ExternalIds.class);
    }
    return required;
  }
}
