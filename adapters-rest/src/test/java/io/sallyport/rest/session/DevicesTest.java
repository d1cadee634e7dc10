package io.sallyport.rest.session;

import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;

import io.sallyport.domain.session.Device;
import io.sallyport.http.AddressBlock;
import io.sallyport.http.Cors;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.ProxyHeader;
import io.sallyport.http.TrustedProxies;
import io.sallyport.rest.Api;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DevicesTest {

  @Test
  void the_device_of_a_log_in_is_at_the_address_that_the_proxy_names() {
    HttpSettings plain = HttpSettings.listeningOn("127.0.0.1", 0);
    var settings =
        new HttpSettings(
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
    try (var api = new Api(settings)) {
      api.post("/api/v1/sessions")
          .header("User-Agent", "curl/8")
          .header("X-Forwarded-For", "6.6.6.6, 2001:db8::7")
          .header("Forwarded", "for=6.6.6.6")
          .json("{\"email\": \"a\", \"password\": \"b\"}")
          .send();

      verify(api.logIn)
          .handle(argThat(command -> command.device().equals(new Device("curl/8", "2001:db8::7"))));
    }
  }
}
