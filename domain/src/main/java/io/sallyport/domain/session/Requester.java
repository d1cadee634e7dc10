package io.sallyport.domain.session;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a refresh, as far as a request shows: a client that asks again because it got no
 * response is the same requester, a thief who has copied the refresh token should not be.
 *
 * @param nonce null for a client that draws none; then the device alone tells it from others
 */
public record Requester(Device device, @Nullable RefreshNonce nonce) {

  /** A client that draws no nonce. */
  public static Requester of(Device device) {
    return new Requester(device, null);
  }

  /** The same for the same requester. A device has no line break in it, and a nonce neither. */
  byte[] mark() {
    String text =
        nonce == null
            ? "device\n" + device.userAgent() + "\n" + device.ip()
            : "nonce\n" + nonce.text().reveal();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
