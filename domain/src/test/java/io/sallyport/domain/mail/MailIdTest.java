package io.sallyport.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.shared.ConstantSecretSource;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MailIdTest {

  @Test
  void is_read_as_it_is_written_and_from_nothing_else() {
    MailId id = MailId.next(Instant.parse("2026-11-23T08:00:00Z"), new ConstantSecretSource(1));

    assertEquals(Optional.of(id), MailId.parse(id.toString()));
    assertEquals(7, id.value().version());
    assertEquals(Optional.empty(), MailId.parse("not an id"));
  }
}
