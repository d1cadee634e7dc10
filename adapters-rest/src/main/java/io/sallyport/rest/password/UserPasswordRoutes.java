package io.sallyport.rest.password;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.request.EntityTags;
import io.sallyport.rest.request.JsonBody;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Setting someone else's password, or taking it away. */
final class UserPasswordRoutes implements Routes {
  private static final String PASSWORD = "/api/v1/users/{id}/password";

  record SetRequest(@NotNull Secret newPassword) {}

  private final SetPassword setPassword;
  private final ReadUser readUser;

  UserPasswordRoutes(SetPassword setPassword, ReadUser readUser) {
    this.setPassword = setPassword;
    this.readUser = readUser;
  }

  @Override
  public void declare(Router router) {
    router.permitted(Permission.PASSWORDS_WRITE, HandlerType.PUT, PASSWORD, this::set);
    router.permitted(
        Permission.PASSWORDS_WRITE,
        HandlerType.DELETE,
        PASSWORD,
        (ctx, actor) -> change(ctx, actor, null));
  }

  private void set(Context ctx, Actor.SignedIn actor) {
    change(ctx, actor, JsonBody.read(ctx, SetRequest.class).newPassword());
  }

  private void change(Context ctx, Actor.SignedIn actor, @Nullable Secret newPassword) {
    UserId id = UserId.parse(ctx.pathParam("id")).orElseThrow(UserNotFound::new);
    var expected = EntityTags.expected(ctx, id);
    if (expected.versions() != null) {
      expected.require(readUser.handle(new ReadUser.Command(actor, id)));
    }
    setPassword.handle(new SetPassword.Command(actor, id, newPassword));
    ctx.status(204);
  }
}
