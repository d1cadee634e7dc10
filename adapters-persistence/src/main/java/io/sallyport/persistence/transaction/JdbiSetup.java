package io.sallyport.persistence.transaction;

import io.sallyport.domain.access.Role;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.Columns;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.Direct;
import io.sallyport.persistence.database.LibraryVersions;
import io.sallyport.persistence.database.SchemaName;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.AttachedExtensionHandler;
import org.jdbi.v3.core.extension.ExtensionHandler;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** JDBI as our statements need it. */
final class JdbiSetup {

  /** Measures nothing. */
  static final StatementObserver NOBODY = (statement, nanos, succeeded) -> {};

  private JdbiSetup() {}

  /**
   * @param schema stands in every statement as {@code <schema>}
   * @param observer is told of every statement
   * @throws IllegalStateException if JDBI or the driver is too old
   */
  static Jdbi over(ConnectionFactory connections, SchemaName schema, StatementObserver observer) {
    LibraryVersions.requireForStores();
    Jdbi jdbi =
        Jdbi.create(connections)
            .define("schema", schema.quoted())
            .installPlugin(new SqlObjectPlugin())
            .installPlugin(new PostgresPlugin())
            .registerArgument(new InstantArguments())
            .registerArrayType(Role.class, "text", Role::label);
    for (CapabilityStores capability : TransactionStores.ALL) {
      capability.rowMappers().forEach(jdbi::registerRowMapper);
    }
    jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    jdbi.configure(
        StatementExceptions.class, failures -> failures.setMessageRendering(MessageRendering.NONE));
    jdbi.configure(
        Extensions.class, objects -> objects.registerHandlerCustomizer(JdbiSetup::withoutValues));
    if (observer != NOBODY) {
      jdbi.configure(
          Extensions.class,
          objects -> objects.registerHandlerCustomizer(new ObservedStatements(observer)));
    }
    return jdbi;
  }

  /**
   * Lets no exception of JDBI out of a SQL object: it holds the statement and all it was given.
   * Each method is a statement.
   */
  private static ExtensionHandler withoutValues(
      ExtensionHandler handler, Class<?> sqlObject, Method method) {
    return (config, target) -> {
      AttachedExtensionHandler attached =
          method.isAnnotationPresent(Direct.class)
              ? direct(DirectQuery.of(method, config))
              : handler.attachTo(config, target);
      return (handles, arguments) -> {
        handles.getHandle().getConfig(StatementBudget.class).spendOne();
        try {
          return attached.invoke(handles, arguments);
        } catch (JdbiException | SQLException failure) {
          var fault = DatabaseFault.of(failure);
          handles.getHandle().getConfig(FirstFault.class).note(fault);
          throw fault;
        }
      };
    };
  }

  private static AttachedExtensionHandler direct(DirectQuery query) {
    return (handles, arguments) -> query.send(handles.getHandle().getConnection(), arguments);
  }

  private static final class InstantArguments extends AbstractArgumentFactory<Instant> {

    InstantArguments() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant instant, ConfigRegistry config) {
      OffsetDateTime utc = Columns.utc(instant);
      return (position, statement, context) -> statement.setObject(position, utc);
    }
  }
}
