package io.sallyport.rest.request;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hands a place in a list to clients and takes it back: opaque to them, and good only for the list
 * it was made for, which an HMAC-SHA-256 sees to.
 */
public final class Cursors {
  private static final int PLACE_BYTES = 8 + 4 + 16;
  private static final int MAC_BYTES = 32;

  private final byte[] key;

  /** Where a page ends: what its last item is sorted by. */
  public record Place(Instant createdAt, UUID id) {}

  /**
   * @param key at least 256 bits that only the nodes of this service know
   */
  public Cursors(Secret key) {
    this.key = key.reveal().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param list all that tells this list from others: its name, sort and filters
   */
  public String write(Place place, List<String> list) {
    Instant at = place.createdAt();
    UUID id = place.id();
    byte[] bytes =
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(at.getEpochSecond())
            .putInt(at.getNano())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    byte[] cursor =
        ByteBuffer.allocate(PLACE_BYTES + MAC_BYTES).put(bytes).put(mac(bytes, list)).array();
    return Base64Url.encode(cursor);
  }

  /**
   * @throws InvalidValue {@code invalid_cursor} if we did not write it for this list
   */
  public Place read(String cursor, List<String> list) {
    byte[] bytes =
        Base64Url.decode(cursor)
            .filter(all -> all.length == PLACE_BYTES + MAC_BYTES)
            .orElseThrow(Cursors::invalid);
    byte[] place = new byte[PLACE_BYTES];
    byte[] mac = new byte[MAC_BYTES];
    ByteBuffer.wrap(bytes).get(place).get(mac);
    if (!MessageDigest.isEqual(mac, mac(place, list))) {
      throw invalid();
    }
    ByteBuffer fields = ByteBuffer.wrap(place);
    Instant createdAt = Instant.ofEpochSecond(fields.getLong(), fields.getInt());
    return new Place(createdAt, new UUID(fields.getLong(), fields.getLong()));
  }

  private byte[] mac(byte[] place, List<String> list) {
    Stream<byte[]> texts = list.stream().flatMap(Cursors::delimited);
    return Digest.hmacSha256(key, Stream.concat(texts, Stream.of(place)).toArray(byte[][]::new));
  }

  /** Length first, so that no two lists of texts give the same bytes. */
  private static Stream<byte[]> delimited(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Stream.of(ByteBuffer.allocate(4).putInt(bytes.length).array(), bytes);
  }

  private static InvalidValue invalid() {
    return new InvalidValue(
        "invalid_cursor", "This cursor was not made for this list, sort and filters.");
  }
}
