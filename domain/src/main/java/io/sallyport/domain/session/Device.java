package io.sallyport.domain.session;

import io.sallyport.domain.access.Origin;
import io.sallyport.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What we know of the device a session was opened on, for its owner to identify it by. Personal
 * data: what it prints as holds none of it.
 *
 * @param userAgent as the client says, cut to {@link Origin#MAX_USER_AGENT} characters; null if
 *     unknown
 * @param ip the address of the client in text form (RFC 5952); null if unknown
 */
public record Device(@Nullable String userAgent, @Nullable String ip) {

  public Device {
    userAgent = userAgent == null ? null : Text.printable(userAgent, Origin.MAX_USER_AGENT);
  }

  public static Device unknown() {
    return new Device(null, null);
  }

  /** The one that a request came from. */
  public static Device of(Origin origin) {
    return new Device(origin.userAgent(), origin.clientAddress());
  }

  @Override
  public String toString() {
    return "Device[***]";
  }
}
