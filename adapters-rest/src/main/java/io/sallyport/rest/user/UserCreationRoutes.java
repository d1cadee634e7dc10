package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.idempotency.Once;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.User;
import io.sallyport.rest.http.JsonBody;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.idempotency.RepeatableRequests;
import io.sallyport.rest.idempotency.RepeatableRequests.Creation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    /** Reads everything but how the answer is kept. */
    Function<Once<User>, CreateUser.Command> toCommand(Actor.SignedIn actor) {
      var violations = new Violations();
      Set<Role> read = RoleLabels.read(roles == null ? List.of() : roles, violations);
      violations.refuseIfAny();
      boolean active = isActive == null || isActive;
      return once -> new CreateUser.Command(actor, email, password, fullName, read, active, once);
    }
  }

  private final CreateUser createUser;
  private final RepeatableRequests repeatable;

  public UserCreationRoutes(CreateUser createUser, RepeatableRequests repeatable) {
    this.createUser = createUser;
    this.repeatable = repeatable;
  }

  @Override
  public void declare(Router router) {
    router.admin(HandlerType.POST, "/api/v1/admin/users", this::create);
  }

  private void create(Context ctx, Actor.SignedIn actor) {
    var request = JsonBody.read(ctx, CreateRequest.class);
    Function<Once<User>, CreateUser.Command> command = request.toCommand(actor);
    repeatable.answer(
        ctx,
        new Creation<>(
            "CreateUser",
            actor.userId(),
            command.andThen(createUser::handle),
            UserAnswers::created));
  }
}
