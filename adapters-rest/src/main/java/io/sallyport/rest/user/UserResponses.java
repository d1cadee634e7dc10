package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.sallyport.domain.user.User;
import io.sallyport.http.RequestContext;
import io.sallyport.rest.request.EntityTags;

/** The responses that hold one user. */
final class UserResponses {
  private UserResponses() {}

  static void created(Context ctx, User user) {
    ctx.status(201)
        .header("Location", RequestContext.of(ctx).address("/api/v1/users/" + user.id()))
        .header("ETag", EntityTags.of(user))
        .json(UserView.of(user));
  }

  static void changed(Context ctx, User user) {
    ctx.header("ETag", EntityTags.of(user)).json(UserView.of(user));
  }

  /** Says only that nothing is new to a client that has this version. */
  static void read(Context ctx, User user) {
    String tag = EntityTags.of(user);
    boolean known = EntityTags.isKnown(ctx, tag);
    ctx.header("ETag", tag);
    if (known) {
      ctx.status(304);
    } else {
      ctx.json(UserView.of(user));
    }
  }
}
