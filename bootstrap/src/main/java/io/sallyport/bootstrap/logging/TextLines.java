package io.sallyport.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line for a person. Text from outside cannot start a line of its own: control characters are
 * written out, and each line of a stack trace is indented.
 */
final class TextLines extends LayoutBase<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern PLAIN = Pattern.compile("[^\\s\"=]+");

  static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    var layout = new TextLines();
    layout.setContext(context);
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    var line = new StringBuilder(160);
    TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
    line.append(String.format(Locale.ROOT, " %-5s ", event.getLevel()));
    line.append(onOneLine(String.valueOf(event.getFormattedMessage())));
    EventDetails.of(event)
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(quoted(value)));
    line.append(" (").append(lastPart(event.getLoggerName())).append(")\n");
    if (event.getThrowableProxy() != null) {
      ThrowableProxyUtil.asString(event.getThrowableProxy())
          .lines()
          .forEach(part -> line.append("    | ").append(onOneLine(part)).append('\n'));
    }
    return line.toString();
  }

  private static String quoted(Object value) {
    String text = onOneLine(value.toString());
    return PLAIN.matcher(text).matches() ? text : '"' + text.replace("\"", "\\\"") + '"';
  }

  private static String lastPart(String logger) {
    return onOneLine(logger.substring(logger.lastIndexOf('.') + 1));
  }

  /** Writes out whatever moves the cursor or turns the direction of reading; a tab is harmless. */
  private static String onOneLine(String text) {
    if (text.codePoints().noneMatch(TextLines::moves)) {
      return text;
    }
    var line = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (moves(point)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", point));
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }

  private static boolean moves(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\t';
      case Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
