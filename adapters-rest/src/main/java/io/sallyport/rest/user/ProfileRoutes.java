package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.ReadProfile;
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

  private final ReadProfile readProfile;
  private final ChangeProfile changeProfile;
  private final EraseProfile eraseProfile;

  ProfileRoutes(ReadProfile readProfile, ChangeProfile changeProfile, EraseProfile eraseProfile) {
    this.readProfile = readProfile;
    this.changeProfile = changeProfile;
    this.eraseProfile = eraseProfile;
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.GET, ME, this::read);
    router.signedIn(HandlerType.PATCH, ME, this::change);
    router.signedIn(HandlerType.DELETE, ME, this::erase);
  }

  private void read(Context ctx, Actor.SignedIn actor) {
    UserResponses.read(ctx, readProfile.handle(actor));
  }

  private void change(Context ctx, Actor.SignedIn actor) {
    ExpectedVersion expected = EntityTags.expected(ctx, actor.userId());
    var request = JsonBody.readPatch(ctx, ChangeRequest.class);
    UserResponses.changed(
        ctx,
        request.fullName().present()
            ? changeProfile.handle(request.toCommand(actor, expected))
            : unchanged(actor, expected));
  }

  private User unchanged(Actor.SignedIn actor, ExpectedVersion expected) {
    User user = readProfile.handle(actor);
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
