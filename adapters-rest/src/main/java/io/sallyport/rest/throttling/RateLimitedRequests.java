package io.sallyport.rest.throttling;

import io.javalin.http.Context;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Throttle;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyRequests;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.http.RequestContext;
import io.sallyport.http.RequestLimits;
import io.sallyport.http.RetryAfter;
import java.time.Duration;

/**
 * Counts the requests of each network, and tells of its limit in {@code RateLimit-Policy} and
 * {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-11), whether the request is allowed or
 * not.
 */
public final class RateLimitedRequests implements RequestLimits {
  private final Throttle throttle;

  public RateLimitedRequests(Throttle throttle) {
    this.throttle = throttle;
  }

  /**
   * @throws TooManyRequests if it is one too many
   */
  @Override
  public void take(Context ctx, String limit) {
    RequestContext request = RequestContext.of(ctx);
    Verdict verdict =
        throttle.handle(new Throttle.Command(request.visitor(), limit, request.clientNetwork()));
    if (verdict instanceof Allowed allowed) {
      tell(ctx, allowed.limit(), allowed.remaining(), allowed.untilNext());
    }
    if (verdict instanceof Refused refused) {
      tell(ctx, refused.limit(), 0, refused.untilNext());
      throw new TooManyRequests(refused.untilNext());
    }
  }

  private static void tell(Context ctx, RateLimit limit, int remaining, Duration untilNext) {
    String name = "\"" + limit.name() + "\"";
    ctx.header(
        "RateLimit-Policy", name + ";q=" + limit.quota() + ";w=" + limit.window().toSeconds());
    ctx.header("RateLimit", name + ";r=" + remaining + ";t=" + RetryAfter.seconds(untilNext));
  }
}
