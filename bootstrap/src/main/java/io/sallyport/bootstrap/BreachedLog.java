package io.sallyport.bootstrap;

import io.sallyport.security.password.GuardedLookup.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log that nobody can tell whether passwords are known from breaches: once, until
 * somebody can again.
 */
final class BreachedLog implements Consumer<Outcome> {

  private static final Logger LOG = LoggerFactory.getLogger(BreachedLog.class);

  private final AtomicBoolean away = new AtomicBoolean();

  @Override
  public void accept(Outcome outcome) {
    switch (outcome) {
      case FAILED -> failed();
      case SKIPPED -> {}
      case FOUND, ABSENT -> responded();
    }
  }

  private void failed() {
    if (!away.getAndSet(true)) {
      LOG.atWarn()
          .addKeyValue("event", "breached_passwords_unavailable")
          .log("breached passwords cannot be asked; new passwords pass without");
    }
  }

  private void responded() {
    if (away.getAndSet(false)) {
      LOG.atInfo()
          .addKeyValue("event", "breached_passwords_available")
          .log("breached passwords can be asked again");
    }
  }
}
