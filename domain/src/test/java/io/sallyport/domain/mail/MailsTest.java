package io.sallyport.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void a_settlement_is_an_end() {
    assertThrows(
        IllegalArgumentException.class, () -> new Mails.Settlement(MailState.QUEUED, NOW, null));
    assertEquals(MailState.SENT, new Mails.Settlement(MailState.SENT, NOW, "250 OK").state());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 201})
  void a_page_has_some_mails_and_not_too_many(int most) {
    assertThrows(IllegalArgumentException.class, () -> new Mails.Query(null, null, most));
  }

  @Test
  void a_page_may_be_as_long_as_it_says() {
    assertEquals(200, new Mails.Query(MailState.QUEUED, null, Mails.MAX_PAGE).most());
  }

  @Test
  void states_are_named_in_lower_case() {
    assertEquals(
        List.of("queued", "sent", "refused", "expired", "inbox"),
        Stream.of(MailState.values()).map(MailState::label).toList());
  }
}
