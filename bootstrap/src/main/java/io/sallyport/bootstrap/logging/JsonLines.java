package io.sallyport.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import net.logstash.logback.composite.AbstractJsonProvider;
import net.logstash.logback.composite.loggingevent.LogLevelJsonProvider;
import net.logstash.logback.composite.loggingevent.LoggerNameJsonProvider;
import net.logstash.logback.composite.loggingevent.LoggingEventFormattedTimestampJsonProvider;
import net.logstash.logback.composite.loggingevent.MessageJsonProvider;
import net.logstash.logback.composite.loggingevent.StackTraceJsonProvider;
import net.logstash.logback.decorate.EscapeNonAsciiJsonFactoryDecorator;
import net.logstash.logback.encoder.LoggingEventCompositeJsonEncoder;
import net.logstash.logback.stacktrace.ShortenedThrowableConverter;

/** One JSON object a line, in ASCII, so that no text within can end a line anywhere. */
final class JsonLines {

  private static final int MOST_TRACE_CHARACTERS = 16_384;

  private JsonLines() {}

  static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    var time = new LoggingEventFormattedTimestampJsonProvider();
    time.setFieldName("time");
    time.setTimeZone("UTC");
    time.setPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    var logger = new LoggerNameJsonProvider();
    logger.setFieldName("logger");

    var encoder = new LoggingEventCompositeJsonEncoder();
    encoder.setContext(context);
    encoder.setLineSeparator("UNIX");
    encoder.setJsonFactoryDecorator(new EscapeNonAsciiJsonFactoryDecorator());
    encoder.getProviders().addProvider(time);
    encoder.getProviders().addProvider(new LogLevelJsonProvider());
    encoder.getProviders().addProvider(logger);
    encoder.getProviders().addProvider(new MessageJsonProvider());
    encoder.getProviders().addProvider(new Details());
    encoder.getProviders().addProvider(exception());
    encoder.start();
    return encoder;
  }

  private static StackTraceJsonProvider exception() {
    var trace = new ShortenedThrowableConverter();
    trace.setRootCauseFirst(true);
    trace.setMaxLength(MOST_TRACE_CHARACTERS);
    var exception = new StackTraceJsonProvider();
    exception.setFieldName("exception");
    exception.setThrowableConverter(trace);
    return exception;
  }

  /**
   * The request id, then what the event carries: numbers and booleans as such, all else as the text
   * it prints as, because only that is known to hide a secret.
   */
  private static final class Details extends AbstractJsonProvider<ILoggingEvent> {

    private static final Set<String> TAKEN =
        Set.of("time", "level", "logger", "message", "exception");

    @Override
    public void writeTo(JsonGenerator generator, ILoggingEvent event) throws IOException {
      for (Map.Entry<String, Object> detail : EventDetails.of(event).entrySet()) {
        String name = detail.getKey();
        generator.writeFieldName(TAKEN.contains(name) ? name + "_" : name);
        if (detail.getValue() instanceof Number || detail.getValue() instanceof Boolean) {
          generator.writeObject(detail.getValue());
        } else {
          generator.writeString(detail.getValue().toString());
        }
      }
    }
  }
}
