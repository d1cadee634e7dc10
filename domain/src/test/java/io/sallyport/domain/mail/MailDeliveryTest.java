package io.sallyport.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MailDeliveryTest {

  private static final Mailer MAILER = (envelope, letter) -> {};
  private static final MailListener LISTENER = new MailListener() {};

  @Test
  void is_by_a_mailer_or_to_the_inbox_and_told_to_nobody() {
    assertEquals(Optional.of(MAILER), MailDelivery.by(MAILER).mailer());
    assertTrue(MailDelivery.toInbox().mailer().isEmpty());
    assertTrue(MailDelivery.by(MAILER).listener().isEmpty());
  }

  @Test
  void goes_the_same_way_when_somebody_is_told() {
    MailDelivery told = MailDelivery.by(MAILER).toldTo(LISTENER);

    assertEquals(Optional.of(MAILER), told.mailer());
    assertEquals(Optional.of(LISTENER), told.listener());
  }
}
