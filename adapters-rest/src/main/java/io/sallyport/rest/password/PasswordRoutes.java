package io.sallyport.rest.password;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.request.EntityTags;
import io.sallyport.rest.request.JsonBody;
import io.sallyport.rest.user.CurrentUser;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Changing one's own password. */
final class PasswordRoutes implements Routes {

  /**
   * @param currentPassword null to rely on the re-authentication that the access token is of
   */
  record ChangeRequest(@Nullable Secret currentPassword, @NotNull Secret newPassword) {

    ChangePassword.Command toCommand(Actor.SignedIn actor) {
      return new ChangePassword.Command(actor, currentPassword, newPassword);
    }
  }

  private final ChangePassword changePassword;

  PasswordRoutes(ChangePassword changePassword) {
    this.changePassword = changePassword;
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.PUT, "/api/v1/users/me/password", this::change);
  }

  private void change(Context ctx, Actor.SignedIn actor) {
    var expected = EntityTags.expected(ctx, actor.userId());
    var request = JsonBody.read(ctx, ChangeRequest.class);
    expected.require(CurrentUser.of(ctx));
    changePassword.handle(request.toCommand(actor));
    ctx.status(204);
  }
}
