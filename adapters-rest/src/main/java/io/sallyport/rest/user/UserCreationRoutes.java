package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.rest.http.JsonBody;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening an account for someone else. */
public final class UserCreationRoutes implements Routes {

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

    CreateUser.Command toCommand(Actor.SignedIn actor) {
      var violations = new Violations();
      Set<Role> read = RoleLabels.read(roles == null ? List.of() : roles, violations);
      violations.refuseIfAny();
      return new CreateUser.Command(
          actor, email, password, fullName, read, isActive == null || isActive);
    }
  }

  private final CreateUser createUser;

  public UserCreationRoutes(CreateUser createUser) {
    this.createUser = createUser;
  }

  @Override
  public void declare(Router router) {
    router.admin(HandlerType.POST, "/api/v1/admin/users", this::create);
  }

  private void create(Context ctx, Actor.SignedIn actor) {
    var request = JsonBody.read(ctx, CreateRequest.class);
    UserAnswers.created(ctx, createUser.handle(request.toCommand(actor)));
  }
}
