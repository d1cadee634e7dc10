package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.User;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.request.EntityTags;
import io.sallyport.rest.request.JsonBody;
import io.sallyport.rest.request.Patch;
import org.jspecify.annotations.Nullable;

/** One's own account. */
final class ProfileRoutes implements Routes {
  private static final String ME = "/api/v1/users/me";

  record ChangeRequest(Patch<String> fullName) {

    ChangeProfile.Command toCommand(Actor.SignedIn actor, ExpectedVersion expected) {
      return new ChangeProfile.Command(actor, fullName.value(), expected);
    }
  }

  /**
   * @param currentPassword null to rely on the re-authentication that the access token is of
   */
  record EraseRequest(@Nullable Secret currentPassword) {

    EraseProfile.Command toCommand(Actor.SignedIn actor, ExpectedVersion expected) {
      return new EraseProfile.Command(actor, currentPassword, expected);
    }
  }

  private final ChangeProfile changeProfile;
  private final EraseProfile eraseProfile;

  ProfileRoutes(ChangeProfile changeProfile, EraseProfile eraseProfile) {
    this.changeProfile = changeProfile;
    this.eraseProfile = eraseProfile;
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.GET, ME, ProfileRoutes::read);
    router.signedIn(HandlerType.PATCH, ME, this::change);
    router.signedIn(HandlerType.DELETE, ME, this::erase);
  }

  /** Authentication has read the account; there is nothing more to ask. */
  private static void read(Context ctx, Actor.SignedIn actor) {
    UserResponses.read(ctx, CurrentUser.of(ctx));
  }

  private void change(Context ctx, Actor.SignedIn actor) {
    ExpectedVersion expected = EntityTags.expected(ctx, actor.userId());
    var request = JsonBody.readPatch(ctx, ChangeRequest.class);
    UserResponses.changed(
        ctx,
        request.fullName().present()
            ? changeProfile.handle(request.toCommand(actor, expected))
            : unchanged(CurrentUser.of(ctx), expected));
  }

  private static User unchanged(User user, ExpectedVersion expected) {
    expected.require(user);
    return user;
  }

  private void erase(Context ctx, Actor.SignedIn actor) {
    ExpectedVersion expected = EntityTags.expected(ctx, actor.userId());
    var request = JsonBody.readIfAny(ctx, EraseRequest.class);
    eraseProfile.handle(request.toCommand(actor, expected));
    ctx.status(204);
  }
}
