package io.sallyport.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.sallyport.bootstrap.configuration.LogConfiguration;
import io.sallyport.bootstrap.configuration.LogFormat;
import io.sallyport.bootstrap.configuration.LogLevel;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets the log of the whole process up. */
public final class ServerLog {

  private static final String OURS = "io.sallyport";

  /** These log that something failed, and tell us as well. */
  private static final List<String> TOLD_BY_EXCEPTIONS =
      List.of(
          "io.javalin.Javalin", "org.flywaydb.core.internal.command.DbMigrate", "io.opentelemetry");

  /** These quote what a client sent, which may be a token or a password in the wrong place. */
  private static final List<String> QUOTE_CLIENTS =
      List.of(
          "org.eclipse.jetty.http",
          "org.eclipse.jetty.util.HostPort",
          "org.eclipse.jetty.util.URIUtil",
          "org.eclipse.jetty.util.UrlEncoded");

  private ServerLog() {}

  /**
   * From here on, everything that is logged goes to standard error in the form asked for: what we
   * log, what libraries log through any framework, and why a thread died that nobody waited for.
   * Standard output is left to the banner and to what commands were asked for.
   */
  public static void start(LogConfiguration logging) {
    write(
        (LoggerContext) LoggerFactory.getILoggerFactory(),
        logging.format(),
        logging.level(),
        System.err);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler(ServerLog::died);
  }

  static void write(
      LoggerContext context, LogFormat format, LogLevel level, OutputStream destination) {
    context.reset();
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder(context, format));
    appender.setOutputStream(new Unclosed(destination));
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(ofLibraries(level));
    context.getLogger(OURS).setLevel(Level.valueOf(level.name()));
    TOLD_BY_EXCEPTIONS.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    QUOTE_CLIENTS.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
  }

  /** Whether nothing of this logger is ever written, because it quotes what clients send. */
  public static boolean silences(String logger) {
    return QUOTE_CLIENTS.stream()
        .anyMatch(name -> logger.equals(name) || logger.startsWith(name + "."));
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    return switch (format) {
      case TEXT -> TextLines.encoder(context);
      case JSON -> JsonLines.encoder(context);
    };
  }

  /** Never lower than INFO: below it, the HTTP server writes headers and the driver passwords. */
  private static Level ofLibraries(LogLevel ours) {
    return switch (ours) {
      case ERROR -> Level.ERROR;
      case WARN, INFO -> Level.WARN;
      case DEBUG, TRACE -> Level.INFO;
    };
  }

  private static void died(Thread thread, Throwable cause) {
    LoggerFactory.getLogger(ServerLog.class)
        .atError()
        .setCause(cause)
        .addKeyValue("thread", thread.getName())
        .log("A thread died.");
  }
}
