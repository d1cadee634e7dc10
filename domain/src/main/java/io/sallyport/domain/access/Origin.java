package io.sallyport.domain.access;

import io.sallyport.domain.shared.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as it shows. For the account's owner, for logs and for what
 * keeps thieves out; no permission rests on it. Personal data: what it prints as holds neither the
 * address nor the user agent.
 *
 * @param clientAddress of the client, behind the proxies that are trusted, in text form (RFC 5952);
 *     what does not look like one counts as unknown; null if unknown
 * @param userAgent as the client says, one line, cut to {@value #MAX_USER_AGENT} characters; null
 *     if unknown
 * @param requestId what the request is called in logs, one line, cut to {@value #MAX_REQUEST_ID}
 *     characters; null if it has no name
 */
public record Origin(
    @Nullable String clientAddress, @Nullable String userAgent, @Nullable String requestId) {

  public static final int MAX_USER_AGENT = 300;
  public static final int MAX_REQUEST_ID = 128;

  private static final Origin UNKNOWN = new Origin(null, null, null);

  /** With the zone of RFC 4007, which some platforms add. Not more than that is found out here. */
  private static final Pattern ADDRESS = Pattern.compile("[\\w.:%-]{2,64}");

  public Origin {
    boolean fits = clientAddress != null && ADDRESS.matcher(clientAddress).matches();
    clientAddress = fits ? clientAddress : null;
    userAgent = userAgent == null ? null : Text.printable(userAgent, MAX_USER_AGENT);
    requestId = requestId == null ? null : Text.printable(requestId, MAX_REQUEST_ID);
  }

  /** Of a request that did not come over a network, or of which nothing is known. */
  public static Origin unknown() {
    return UNKNOWN;
  }

  /**
   * The network of the client: the IPv4 address, or the /64 network of the IPv6 address. Empty if
   * the address is not known.
   */
  public Optional<String> network() {
    return Optional.ofNullable(clientAddress).map(AddressNetwork::of);
  }

  @Override
  public String toString() {
    return "Origin[requestId=" + requestId + "]";
  }
}
