package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.sallyport.domain.user.User;
import io.sallyport.rest.http.EntityTags;
import io.sallyport.rest.idempotency.WholeAnswer;
import java.util.Map;

/** The answers that hold one user. */
final class UserAnswers {
  private UserAnswers() {}

  static WholeAnswer created(User user) {
    return WholeAnswer.created(
        Map.of("Location", "/api/v1/users/" + user.id(), "ETag", EntityTags.of(user)),
        UserView.of(user));
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
