package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.sallyport.domain.user.User;
import java.util.Objects;

/** The account of the caller as authentication has read it, for the rest of the request. */
public final class CurrentUser {
  private static final String ATTRIBUTE = CurrentUser.class.getName();

  private CurrentUser() {}

  public static void keep(Context ctx, User user) {
    ctx.attribute(ATTRIBUTE, user);
  }

  /** Only behind a route whose caller is authenticated. */
  public static User of(Context ctx) {
    return Objects.requireNonNull(ctx.attribute(ATTRIBUTE), "Nobody has been authenticated.");
  }
}
