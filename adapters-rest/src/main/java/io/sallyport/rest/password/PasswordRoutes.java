package io.sallyport.rest.password;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ReadProfile;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.request.EntityTags;
import io.sallyport.rest.request.JsonBody;
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
  private final ReadProfile readProfile;

  PasswordRoutes(ChangePassword changePassword, ReadProfile readProfile) {
    this.changePassword = changePassword;
    this.readProfile = readProfile;
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.PUT, "/api/v1/users/me/password", this::change);
  }

  private void change(Context ctx, Actor.SignedIn actor) {
    var expected = EntityTags.expected(ctx, actor.userId());
    var request = JsonBody.read(ctx, ChangeRequest.class);
    if (expected.versions() != null) {
      expected.require(readProfile.handle(actor));
    }
    changePassword.handle(request.toCommand(actor));
    ctx.status(204);
  }
}
