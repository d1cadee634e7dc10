package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.sallyport.domain.session.Device;
import io.sallyport.http.RequestContext;

/** The device at the other end of a request, as far as it shows. */
final class Devices {
  private Devices() {}

  static Device of(Context ctx) {
    return new Device(ctx.header("User-Agent"), RequestContext.of(ctx).clientAddress());
  }
}
