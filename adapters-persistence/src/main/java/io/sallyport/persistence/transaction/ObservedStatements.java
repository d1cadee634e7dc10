package io.sallyport.persistence.transaction;

import java.lang.reflect.Method;
import org.jdbi.v3.core.extension.ExtensionHandler;
import org.jdbi.v3.core.extension.ExtensionHandlerCustomizer;

/**
 * Tells an observer of every method of a SQL object, each of which is a statement, however it is
 * sent.
 */
record ObservedStatements(StatementObserver observer) implements ExtensionHandlerCustomizer {

  @Override
  public ExtensionHandler customize(ExtensionHandler handler, Class<?> sqlObject, Method method) {
    String name = sqlObject.getSimpleName() + "." + method.getName();
    return (config, target) -> {
      var attached = handler.attachTo(config, target);
      return (handles, arguments) -> {
        long start = System.nanoTime();
        boolean succeeded = false;
        try {
          Object result = attached.invoke(handles, arguments);
          succeeded = true;
          return result;
        } finally {
          observer.responded(name, System.nanoTime() - start, succeeded);
        }
      };
    };
  }
}
