package io.sallyport.rest.idempotency;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.javalin.http.Context;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.http.Exchange;
import io.sallyport.rest.http.Json;
import io.sallyport.rest.http.RevealedSecret;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * All of an answer that depends on what was done, so that it can be kept and given again.
 *
 * @param body secret, because it may hold tokens
 */
public record WholeAnswer(
    int status,
    Map<String, String> headers,
    @JsonSerialize(using = RevealedSecret.class) Secret body) {

  public WholeAnswer {
    headers = Map.copyOf(headers);
  }

  /** That something was created (201), and what it is, as JSON. */
  public static WholeAnswer created(Map<String, String> headers, Object view) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    String body = new String(Json.bytes(view), StandardCharsets.UTF_8);
    return new WholeAnswer(201, all, Secret.of(body));
  }

  static WholeAnswer parse(Secret text) {
    return Json.read(text.reveal(), WholeAnswer.class);
  }

  Secret text() {
    return Secret.of(new String(Json.bytes(this), StandardCharsets.UTF_8));
  }

  void send(Context ctx) {
    headers.forEach(
        (name, value) ->
            ctx.header(name, name.equals("Location") ? Exchange.of(ctx).address(value) : value));
    ctx.status(status).result(body.reveal().getBytes(StandardCharsets.UTF_8));
  }
}
