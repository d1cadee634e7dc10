package io.sallyport.bootstrap;

import io.sallyport.bootstrap.configuration.BreachedSource;
import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.security.password.GuardedLookup;
import io.sallyport.security.password.PackedPasswords;
import io.sallyport.security.password.PasswordRanges;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Opens what is asked for breached passwords. */
final class BreachedLists {

  private BreachedLists() {}

  /**
   * @param observer is told how each question fares
   * @throws OperatorError if there is no such file, or the address is none that may be asked
   */
  static BreachedPasswords open(
      BreachedSource source, InstantSource clock, Consumer<GuardedLookup.Outcome> observer) {
    return new GuardedLookup(unguarded(source), clock, observer);
  }

  private static BreachedPasswords unguarded(BreachedSource source) {
    try {
      if (source instanceof BreachedSource.Range range) {
        return new PasswordRanges(range.service());
      }
      return PackedPasswords.open(((BreachedSource.PackedFile) source).file());
    } catch (NoSuchFileException absent) {
      throw wrong("there is no file " + absent.getFile());
    } catch (IOException | IllegalArgumentException unusable) {
      throw wrong(String.valueOf(unusable.getMessage()));
    }
  }

  private static OperatorError wrong(String what) {
    return new OperatorError(
        "BREACHED_PASSWORDS cannot be used: "
            + what
            + ". Make the file with `sallyport passwords pack`, or name a service by https.",
        OperatorError.CONFIGURATION);
  }
}
