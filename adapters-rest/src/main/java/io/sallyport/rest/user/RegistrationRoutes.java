package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.rest.http.JsonBody;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Opening an account. */
public final class RegistrationRoutes implements Routes {
  record RegisterRequest(
      @NotNull String email, @NotNull Secret password, @Nullable String fullName) {

    RegisterUser.Command toCommand() {
      return new RegisterUser.Command(email, password, fullName);
    }
  }

  private final RegisterUser registerUser;

  public RegistrationRoutes(RegisterUser registerUser) {
    this.registerUser = registerUser;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.POST, "/api/v1/users", this::register);
  }

  private void register(Context ctx) {
    var request = JsonBody.read(ctx, RegisterRequest.class);
    UserAnswers.created(ctx, registerUser.handle(request.toCommand()));
  }
}
