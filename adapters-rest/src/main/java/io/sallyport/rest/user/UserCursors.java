package io.sallyport.rest.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hands a place in a list to clients and takes it back: opaque to them, and good only for the list,
 * filters and sort it was made for, which an HMAC-SHA-256 sees to.
 */
final class UserCursors {
  private static final int POSITION_BYTES = 8 + 4 + 16;
  private static final int MAC_BYTES = 32;
  private static final String PURPOSE = "sallyport/users/cursor/1";

  private final SecretKeySpec key;

  UserCursors(Secret key) {
    this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  String write(Position position, Filter filter, Order order) {
    Instant at = position.createdAt();
    UUID id = position.id().value();
    byte[] place =
        ByteBuffer.allocate(POSITION_BYTES)
            .putLong(at.getEpochSecond())
            .putInt(at.getNano())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    byte[] cursor =
        ByteBuffer.allocate(POSITION_BYTES + MAC_BYTES)
            .put(place)
            .put(mac(place, filter, order))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /**
   * @throws InvalidValue {@code invalid_cursor} if we did not write it for this list
   */
  Position read(String cursor, Filter filter, Order order) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    if (bytes.length != POSITION_BYTES + MAC_BYTES) {
      throw invalid();
    }
    byte[] place = new byte[POSITION_BYTES];
    byte[] mac = new byte[MAC_BYTES];
    ByteBuffer.wrap(bytes).get(place).get(mac);
    if (!MessageDigest.isEqual(mac, mac(place, filter, order))) {
      throw invalid();
    }
    ByteBuffer fields = ByteBuffer.wrap(place);
    Instant at = Instant.ofEpochSecond(fields.getLong(), fields.getInt());
    return new Position(at, new UserId(new UUID(fields.getLong(), fields.getLong())));
  }

  private byte[] mac(byte[] place, Filter filter, Order order) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      update(mac, PURPOSE);
      update(mac, order.name());
      update(mac, filter.email() == null ? "" : filter.email().canonical());
      update(mac, filter.text() == null ? "" : "q" + filter.text());
      update(mac, String.valueOf(filter.active()));
      update(mac, String.valueOf(filter.role()));
      return mac.doFinal(place);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", impossible);
    }
  }

  /** Length first, so that no two lists of texts give the same bytes. */
  private static void update(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    mac.update(bytes);
  }

  private static InvalidValue invalid() {
    return new InvalidValue(
        "invalid_cursor", "This cursor was not made for this list, sort and filters.");
  }
}
