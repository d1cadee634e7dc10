package io.sallyport.domain.session;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What we know of the device a session was opened on, for its owner to identify it by.
 *
 * @param userAgent as the client says, cut to {@value #MAX_USER_AGENT} characters; null if unknown
 * @param ip the address of the client in text form (RFC 5952); null if unknown
 */
public record Device(@Nullable String userAgent, @Nullable String ip) {

  public static final int MAX_USER_AGENT = 300;

  public Device {
    userAgent = userAgent == null ? null : printable(userAgent);
  }

  public static Device unknown() {
    return new Device(null, null);
  }

  private static String printable(String text) {
    return text.codePoints()
        .filter(
            point ->
                !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
        .limit(MAX_USER_AGENT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
