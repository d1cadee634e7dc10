package io.sallyport.rest.health;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the process is up, and whether it can serve. */
public final class HealthRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

  record Health(String status, List<String> checks) {}

  private final List<HealthCheck> checks;

  public HealthRoutes(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/health/live", ctx -> ctx.json(new Health("up", List.of())));
    router.anyone(HandlerType.GET, "/health/ready", this::ready);
  }

  private void ready(Context ctx) {
    List<String> failing = checks.stream().flatMap(check -> failing(check).stream()).toList();
    if (!failing.isEmpty()) {
      throw HttpRefusal.notReady(failing);
    }
    ctx.json(new Health("up", checks.stream().flatMap(check -> check.names().stream()).toList()));
  }

  private static List<String> failing(HealthCheck check) {
    try {
      return check.failing().get();
    } catch (RuntimeException broken) {
      LOG.atWarn()
          .setCause(broken)
          .addKeyValue("event", "health_check_failed")
          .addKeyValue("check", String.join(", ", check.names()))
          .log("health check failed");
      return check.names();
    }
  }
}
