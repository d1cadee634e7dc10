package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.idempotency.Once;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.rest.http.JsonBody;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import io.sallyport.rest.idempotency.RepeatableRequests;
import io.sallyport.rest.idempotency.RepeatableRequests.Creation;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Opening an account. */
public final class RegistrationRoutes implements Routes {
  record RegisterRequest(
      @NotNull String email, @NotNull Secret password, @Nullable String fullName) {

    RegisterUser.Command toCommand(Once<User> once) {
      return new RegisterUser.Command(email, password, fullName, once);
    }
  }

  private final RegisterUser registerUser;
  private final RepeatableRequests repeatable;

  public RegistrationRoutes(RegisterUser registerUser, RepeatableRequests repeatable) {
    this.registerUser = registerUser;
    this.repeatable = repeatable;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.POST, "/api/v1/users", this::register);
  }

  private void register(Context ctx) {
    var request = JsonBody.read(ctx, RegisterRequest.class);
    repeatable.answer(
        ctx,
        new Creation<>(
            "RegisterUser",
            null,
            once -> registerUser.handle(request.toCommand(once)),
            UserAnswers::created));
  }
}
