package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.UserDirectory.Page;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.request.EntityTags;
import io.sallyport.rest.request.JsonBody;
import io.sallyport.rest.request.ListRequest;

/** Looking after other people's accounts. */
final class UserRoutes implements Routes {
  private static final String USERS = "/api/v1/users";
  private static final String USER = USERS + "/{id}";

  private final ListUsers listUsers;
  private final ReadUser readUser;
  private final ChangeUser changeUser;
  private final EraseUser eraseUser;
  private final UserCursors cursors;

  /**
   * @param cursorKey at least 256 bits that only the nodes of this service know
   */
  UserRoutes(
      ListUsers listUsers,
      ReadUser readUser,
      ChangeUser changeUser,
      EraseUser eraseUser,
      Secret cursorKey) {
    this.listUsers = listUsers;
    this.readUser = readUser;
    this.changeUser = changeUser;
    this.eraseUser = eraseUser;
    this.cursors = new UserCursors(cursorKey);
  }

  @Override
  public void declare(Router router) {
    router.permitted(Permission.USERS_READ, HandlerType.GET, USERS, this::list);
    router.permitted(Permission.USERS_READ, HandlerType.GET, USER, this::read);
    router.permitted(Permission.USERS_WRITE, HandlerType.PATCH, USER, this::change);
    router.permitted(Permission.USERS_WRITE, HandlerType.DELETE, USER, this::erase);
  }

  private void list(Context ctx, Actor.SignedIn actor) {
    ListRequest request = UserQuery.request(ctx);
    Query query = UserQuery.read(request, cursors);
    Page page = listUsers.handle(new ListUsers.Command(actor, query));
    String next =
        page.next() == null ? null : cursors.write(page.next(), query.filter(), query.order());
    request.respond(USERS, page.users().stream().map(UserView::of).toList(), next);
  }

  private void read(Context ctx, Actor.SignedIn actor) {
    UserResponses.read(ctx, readUser.handle(new ReadUser.Command(actor, id(ctx))));
  }

  private void change(Context ctx, Actor.SignedIn actor) {
    UserId id = id(ctx);
    var expected = EntityTags.expected(ctx, id);
    var request = JsonBody.readPatch(ctx, UserChangeRequest.class);
    UserResponses.changed(ctx, changeUser.handle(request.toCommand(actor, id, expected)));
  }

  private void erase(Context ctx, Actor.SignedIn actor) {
    UserId id = id(ctx);
    eraseUser.handle(new EraseUser.Command(actor, id, EntityTags.expected(ctx, id)));
    ctx.status(204);
  }

  private static UserId id(Context ctx) {
    return UserId.parse(ctx.pathParam("id")).orElseThrow(UserNotFound::new);
  }
}
