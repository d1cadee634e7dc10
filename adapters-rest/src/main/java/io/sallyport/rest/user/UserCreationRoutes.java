package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRefusal.Gone;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.idempotency.IdempotentRequests.Creation;
import io.sallyport.rest.request.JsonBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opening an account for someone else. */
final class UserCreationRoutes implements Routes {

  /**
   * @param roles null is as good as none
   * @param isActive null is as good as true
   */
  record CreateRequest(
      @NotNull String email,
      @Nullable Secret password,
      @Nullable String fullName,
      @Size(max = 8) @Nullable List<@NotNull String> roles,
      @Nullable Boolean isActive) {

    /** Everything but the key. */
    CreateUser.Command toCommand(Actor.SignedIn actor) {
      var violations = new Violations();
      Set<Role> read = RoleLabels.read(roles == null ? List.of() : roles, violations);
      violations.refuseIfAny();
      boolean active = isActive == null || isActive;
      return new CreateUser.Command(actor, email, password, fullName, read, active);
    }

    WithoutPassword withoutPassword() {
      return new WithoutPassword(email, fullName, roles, isActive);
    }
  }

  record WithoutPassword(
      String email,
      @Nullable String fullName,
      @Nullable List<String> roles,
      @Nullable Boolean isActive) {}

  private final CreateUser createUser;
  private final ReadUser readUser;
  private final IdempotentRequests idempotent;

  UserCreationRoutes(CreateUser createUser, ReadUser readUser, IdempotentRequests idempotent) {
    this.createUser = createUser;
    this.readUser = readUser;
    this.idempotent = idempotent;
  }

  @Override
  public void declare(Router router) {
    router.permitted(Permission.USERS_WRITE, HandlerType.POST, "/api/v1/admin/users", this::create);
  }

  private void create(Context ctx, Actor.SignedIn actor) {
    var request = JsonBody.read(ctx, CreateRequest.class);
    CreateUser.Command command = request.toCommand(actor);
    User user =
        idempotent.handle(
            ctx,
            new Creation<>(
                "CreateUser",
                actor,
                request.withoutPassword(),
                key -> createUser.handle(command.under(key)),
                created -> read(actor, created)));
    UserResponses.created(ctx, user);
  }

  private User read(Actor.SignedIn actor, UUID created) {
    try {
      return readUser.handle(new ReadUser.Command(actor, new UserId(created)));
    } catch (UserNotFound erased) {
      throw new Gone();
    }
  }
}
