package io.sallyport.bootstrap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is to be said when the server listens where others than this machine can reach it. */
final class OpenInterfaces {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|(0+:){7}0*1|(0+:){5,6}ffff:127\\..*");

  private OpenInterfaces() {}

  /** A {@code PUBLIC_URL} without TLS has a warning of its own. */
  static List<String> warnings(HttpConfiguration http, ManagementConfiguration management) {
    List<String> warnings = new ArrayList<>();
    if (!isLoopback(http.host()) && http.publicUrl().isEmpty()) {
      warnings.add(
          "HOST is "
              + http.host()
              + ", which others can reach, and nothing says that TLS is in front: passwords and"
              + " tokens can be read on the way. Put a proxy with TLS in front and set PUBLIC_URL"
              + " to its https address, or listen on 127.0.0.1.");
    }
    if (!isLoopback(management.host()) && management.port().isPresent()) {
      warnings.add(
          "MANAGEMENT_HOST is "
              + management.host()
              + ", which others can reach: metrics are served without asking who it is. Keep the"
              + " network private, or listen on 127.0.0.1.");
    }
    return warnings;
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }
}
