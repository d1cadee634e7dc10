package io.sallyport.hexagon.rules;

/** What reads the settings of the process or of the machine. */
final class EnvironmentUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
          "java.lang.System#getenv",
          "java.lang.System#getProperty",
          "java.lang.System#getProperties",
          "java.lang.System#setProperty",
          "java.lang.System#clearProperty",
          "java.lang.Boolean#getBoolean",
          "java.lang.Integer#getInteger",
          "java.lang.Long#getLong",
          "java.util.Locale#getDefault",
          "java.util.TimeZone#getDefault",
          "java.time.ZoneId#systemDefault",
          "java.net.InetAddress#getLocalHost");

  private EnvironmentUses() {}
}
