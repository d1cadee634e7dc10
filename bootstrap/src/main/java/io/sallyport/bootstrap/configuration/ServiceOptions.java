package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import io.sallyport.domain.shared.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The services that authenticate themselves. */
final class ServiceOptions {

  static final Option INTROSPECTION_CREDENTIALS =
      new Option(
          "INTROSPECTION_CREDENTIALS",
          text("name:secret of each service, separated by commas or white space").kept(),
          "none: nobody may introspect",
          "The services that may ask whether a token is good, at `/api/v1/auth/introspect`. A"
              + " secret has at least 32 characters; make one with `openssl rand -hex 32`. A"
              + " service that changes its secret stands there twice.");

  static final List<Option> ALL = List.of(INTROSPECTION_CREDENTIALS);

  private static final int LEAST_BYTES = 32;
  private static final String FIX = "Write name:secret; make the secret with openssl rand -hex 32.";

  /** No character that separates items, or that a form would encode ambiguously. */
  private static final Pattern CREDENTIAL =
      Pattern.compile("([A-Za-z0-9._~-]{1,64}):([A-Za-z0-9._~/+=-]+)");

  private ServiceOptions() {}

  /** In the order given; an item is named by its place, because all of it may be secret. */
  static List<ServiceCredential> read(OptionValues values) {
    List<String> items =
        values.secret(INTROSPECTION_CREDENTIALS).map(Secret::reveal).stream()
            .flatMap(given -> Arrays.stream(given.split("[,\\s]+")))
            .filter(item -> !item.isEmpty())
            .toList();
    return IntStream.range(0, items.size())
        .mapToObj(at -> service(values, at + 1, items.get(at)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ServiceCredential> service(OptionValues values, int place, String item) {
    Matcher credential = CREDENTIAL.matcher(item);
    if (!credential.matches()) {
      return refused(values, place, "no name:secret");
    }
    Secret secret = Secret.of(credential.group(2));
    return SecretKeyRule.broken(secret, LEAST_BYTES)
        .map(wrong -> refused(values, place, "a secret that " + wrong))
        .orElseGet(() -> Optional.of(new ServiceCredential(credential.group(1), secret)));
  }

  private static Optional<ServiceCredential> refused(OptionValues values, int place, String wrong) {
    values.refuse(INTROSPECTION_CREDENTIALS, "has at place " + place + " " + wrong, FIX);
    return Optional.empty();
  }
}
