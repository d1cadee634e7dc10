package io.sallyport.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.sallyport.bootstrap.configuration.LogFormat;
import io.sallyport.bootstrap.configuration.LogLevel;

/**
 * The log until the configuration is read: warnings, as text. Logback finds it by name; without it,
 * it would look for files, then write everything to standard output.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class QuietStart extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext loggerContext) {
    ServerLog.write(loggerContext, LogFormat.TEXT, LogLevel.WARN, System.err);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
