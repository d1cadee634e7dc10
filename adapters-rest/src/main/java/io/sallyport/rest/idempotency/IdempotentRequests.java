package io.sallyport.rest.idempotency;

import io.javalin.http.Context;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.idempotency.IdempotencyRefusal;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.idempotency.ReleaseIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.idempotency.TakeIdempotencyKey.First;
import io.sallyport.domain.idempotency.TakeIdempotencyKey.Repeated;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests that create something once, however often they come under one {@code Idempotency-Key}.
 */
public final class IdempotentRequests {
  private static final String HEADER = "Idempotency-Key";
  private static final String CODE = "invalid_idempotency_key";

  private final IdempotencyPorts keys;

  public IdempotentRequests(IdempotencyPorts keys) {
    this.keys = keys;
  }

  /** Asks the port that creates. */
  @FunctionalInterface
  public interface Create<T> {

    /**
     * @param key for its command; null for a request without one
     */
    T with(@Nullable TakenKey key);
  }

  /**
   * What a request asks for.
   *
   * @param operation one word for each driving port
   * @param actor who asks
   * @param body what it says, without any password; written as JSON
   * @param repeat finds what an earlier request made, by its id, as it is now
   */
  public record Creation<T>(
      String operation, Actor actor, Object body, Create<T> create, Function<UUID, T> repeat) {}

  /**
   * What the request creates, or what an earlier one with the same key and body created.
   *
   * @throws InvalidValue if the header comes twice, or holds no key
   * @throws IdempotencyRefusal if the key is in use, or what was made is gone
   */
  public <T> T handle(Context ctx, Creation<T> creation) {
    Optional<IdempotencyKey> key = key(ctx);
    if (key.isEmpty()) {
      return creation.create().with(null);
    }
    Secret body = Secret.of(new String(Json.bytes(creation.body()), StandardCharsets.UTF_8));
    var request = new IdempotentRequest(creation.actor(), creation.operation(), key.get(), body);
    TakeIdempotencyKey.Begun begun = keys.takeKey().handle(request);
    if (begun instanceof Repeated repeated) {
      T created = creation.repeat().apply(repeated.created());
      ctx.header("Idempotency-Replayed", "true");
      return created;
    }
    return create(creation, ((First) begun).key());
  }

  private <T> T create(Creation<T> creation, TakenKey key) {
    try {
      return creation.create().with(key);
    } catch (RuntimeException refused) {
      // If something was made all the same, the key is complete by now, and is not released.
      keys.releaseKey().handle(new ReleaseIdempotencyKey.Command(creation.actor(), key));
      throw refused;
    }
  }

  /**
   * For requests that hand out tokens: nothing of them is kept.
   *
   * @throws InvalidValue naming the header, if there is one
   */
  public static void refuseKey(Context ctx) {
    var violations = new Violations();
    if (ctx.header(HEADER) != null) {
      violations.add(
          HEADER + ":", CODE, "What hands out tokens takes no idempotency key: leave it out.");
    }
    violations.refuseIfAny();
  }

  private static Optional<IdempotencyKey> key(Context ctx) {
    List<String> headers = Collections.list(ctx.req().getHeaders(HEADER));
    var violations = new Violations();
    IdempotencyKey key =
        headers.size() == 1
            ? violations.take(HEADER + ":", () -> IdempotencyKey.of(headers.get(0)))
            : null;
    if (headers.size() > 1) {
      violations.add(HEADER + ":", CODE, "Send one idempotency key.");
    }
    violations.refuseIfAny();
    return Optional.ofNullable(key);
  }
}
