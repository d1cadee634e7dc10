package io.sallyport.persistence.transaction;

import io.sallyport.persistence.database.SqlObjects;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.core.extension.annotation.UseExtensionConfigurer;

/**
 * SQL objects that are attached once, and serve every transaction: JDBI copies its whole
 * configuration for each method of each object that it attaches, which costs more than a statement.
 * Safe for use by many threads.
 */
final class SharedSqlObjects {

  /** Of the call that is under way on this thread. */
  private static final ThreadLocal<Handle> CURRENT = new ThreadLocal<>();

  private final Jdbi jdbi;
  private final HandleSupplier handles = new Current();
  private final Map<Class<?>, InvocationHandler> attached = new ConcurrentHashMap<>();

  SharedSqlObjects(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The SQL objects whose statements are sent on that handle. */
  SqlObjects on(Handle handle) {
    return new SqlObjects() {
      @Override
      public <T> T of(Class<T> type) {
        return type.cast(sending(type, handle));
      }
    };
  }

  private Object sending(Class<?> type, Handle handle) {
    InvocationHandler shared = attached.computeIfAbsent(type, this::attach);
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          CURRENT.set(handle);
          try {
            return shared.invoke(self, method, arguments);
          } finally {
            CURRENT.remove();
          }
        });
  }

  /**
   * @throws IllegalStateException if it wants a configuration of its own, which none here has: a
   *     handle takes one only from an object that is attached to it alone
   */
  private InvocationHandler attach(Class<?> type) {
    boolean configured =
        Stream.concat(
                Stream.of(type.getAnnotations()),
                Stream.of(type.getMethods())
                    .flatMap(method -> Arrays.stream(method.getAnnotations())))
            .anyMatch(it -> it.annotationType().isAnnotationPresent(UseExtensionConfigurer.class));
    if (configured) {
      throw new IllegalStateException(
          type.getName() + " configures JDBI by annotations. Say it in JdbiSetup, for all.");
    }
    return Proxy.getInvocationHandler(
        jdbi.getConfig(Extensions.class).findFor(type, handles).orElseThrow());
  }

  /** The handle of the call that is under way. */
  private final class Current implements HandleSupplier {

    @Override
    public Handle getHandle() {
      return CURRENT.get();
    }

    @Override
    public Jdbi getJdbi() {
      return jdbi;
    }

    @Override
    public ConfigRegistry getConfig() {
      return jdbi.getConfig();
    }

    @Override
    public <V> V invokeInContext(ExtensionContext context, Callable<V> task) throws Exception {
      return task.call();
    }
  }
}
