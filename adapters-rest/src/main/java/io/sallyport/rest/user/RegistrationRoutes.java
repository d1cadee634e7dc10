package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.User;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.idempotency.IdempotentRequests.Creation;
import io.sallyport.rest.request.JsonBody;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opening an account. */
final class RegistrationRoutes implements Routes {
  record RegisterRequest(
      @NotNull String email, @NotNull Secret password, @Nullable String fullName) {

    RegisterUser.Command toCommand(Actor actor, @Nullable TakenKey key) {
      return new RegisterUser.Command(actor, email, password, fullName, key);
    }

    RepeatRegistration.Command toRepetition(Actor actor, UUID created) {
      return new RepeatRegistration.Command(actor, new UserId(created), password);
    }

    WithoutPassword withoutPassword() {
      return new WithoutPassword(email, fullName);
    }
  }

  record WithoutPassword(String email, @Nullable String fullName) {}

  private final RegisterUser registerUser;
  private final RepeatRegistration repeatRegistration;
  private final IdempotentRequests idempotent;

  RegistrationRoutes(
      RegisterUser registerUser,
      RepeatRegistration repeatRegistration,
      IdempotentRequests idempotent) {
    this.registerUser = registerUser;
    this.repeatRegistration = repeatRegistration;
    this.idempotent = idempotent;
  }

  @Override
  public void declare(Router router) {
    router
        .under(policy -> policy.limitedBy(RateLimit.REGISTER))
        .anyone(HandlerType.POST, "/api/v1/users", this::register);
  }

  private void register(Context ctx) {
    Actor.Visitor visitor = RequestContext.of(ctx).visitor();
    var request = JsonBody.read(ctx, RegisterRequest.class);
    User user =
        idempotent.handle(
            ctx,
            new Creation<>(
                "RegisterUser",
                visitor,
                request.withoutPassword(),
                key -> registerUser.handle(request.toCommand(visitor, key)),
                created -> repeatRegistration.handle(request.toRepetition(visitor, created))));
    UserResponses.created(ctx, user);
  }
}
