package io.sallyport.rest.idempotency;

import io.javalin.http.Context;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.AnswerOnce;
import io.sallyport.domain.idempotency.AnswerOnce.Answer;
import io.sallyport.domain.idempotency.AnswerOnce.Work;
import io.sallyport.domain.idempotency.Attempt;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.Once;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that create. One that comes again under the same {@code Idempotency-Key} gets
 * the answer of the first, and creates nothing.
 */
public final class RepeatableRequests {
  private static final String HEADER = "Idempotency-Key";

  private final AnswerOnce answerOnce;

  public RepeatableRequests(AnswerOnce answerOnce) {
    this.answerOnce = answerOnce;
  }

  /**
   * What a request asks for.
   *
   * @param operation one word for each driving port
   * @param caller null if the caller need not be signed in
   * @param work asks the port
   * @param answer pure
   */
  public record Creation<R>(
      String operation,
      @Nullable UserId caller,
      Function<Once<R>, R> work,
      Function<R, WholeAnswer> answer) {}

  /**
   * Does it, unless it has been done under the same key, and answers. Without a key it is done
   * every time.
   *
   * @throws InvalidValue if the header comes twice, or holds no key
   * @throws io.sallyport.domain.idempotency.IdempotencyRefusal if the key is in use
   */
  public <R> void answer(Context ctx, Creation<R> creation) {
    Optional<IdempotencyKey> key = key(ctx);
    if (key.isEmpty()) {
      creation.answer().apply(creation.work().apply(Once.untold())).send(ctx);
      return;
    }
    var attempt = new Attempt(creation.operation(), creation.caller(), key.get(), body(ctx));
    Answer answer =
        answerOnce.handle(
            attempt, new Work<>(creation.work(), result -> creation.answer().apply(result).text()));
    if (answer.replayed()) {
      ctx.header("Idempotency-Replayed", "true");
    }
    WholeAnswer.parse(answer.text()).send(ctx);
  }

  private static Optional<IdempotencyKey> key(Context ctx) {
    List<String> headers = Collections.list(ctx.req().getHeaders(HEADER));
    var violations = new Violations();
    IdempotencyKey key =
        headers.size() == 1
            ? violations.take(HEADER + ":", () -> IdempotencyKey.of(headers.get(0)))
            : null;
    if (headers.size() > 1) {
      violations.add(HEADER + ":", "invalid_idempotency_key", "Send one idempotency key.");
    }
    violations.refuseIfAny();
    return Optional.ofNullable(key);
  }

  /** Each byte as one character, so that bodies of other bytes are other texts. */
  private static Secret body(Context ctx) {
    return Secret.of(new String(ctx.bodyAsBytes(), StandardCharsets.ISO_8859_1));
  }
}
