package io.sallyport.rest;

import io.sallyport.http.AddressBlock;
import io.sallyport.http.Cors;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.ProxyHeader;
import io.sallyport.http.TrustedProxies;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A server that believes what a proxy on this machine says of the client. */
public final class BehindAProxy {

  private BehindAProxy() {}

  public static HttpSettings settings() {
    HttpSettings plain = HttpSettings.listeningOn("127.0.0.1", 0);
    return new HttpSettings(
        plain.host(),
        plain.port(),
        plain.maxBodyBytes(),
        new Cors(Set.of()),
        new TrustedProxies(
            List.of(AddressBlock.parse("127.0.0.0/8").orElseThrow()),
            Set.of(ProxyHeader.X_FORWARDED_FOR)),
        null,
        20,
        Duration.ofSeconds(1));
  }
}
