package org.example.shop;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomerController {

  record SignUp(String email, String password, String plan) {}

  record Credentials(String email, String password) {}

  record Plan(String plan) {}

  record Customer(UUID id, String email, String plan) {}

  private final Customers customers;
  private final Sallyport sallyport;

  CustomerController(Customers customers, Sallyport sallyport) {
    this.customers = customers;
    this.sallyport = sallyport;
  }

  @PostMapping("/customers")
  UUID signUp(@RequestBody SignUp body, HttpServletRequest request) {
    return customers.add(BearerTokens.visitor(request), body.email(), body.password(), body.plan());
  }

  @PostMapping("/sessions")
  String logIn(@RequestBody Credentials body, HttpServletRequest request) {
    var visitor = BearerTokens.visitor(request);
    var command = new LogIn.Command(visitor, body.email(), Secret.of(body.password()));
    return sallyport.sessions().logIn().handle(command).accessToken().reveal();
  }

  // tag::guarded[]
  @GetMapping("/me")
  Customer me(@RequestAttribute("io.sallyport.domain.access.Actor") Actor.SignedIn actor) {
    var profile = sallyport.users().readProfile().handle(actor);
    return new Customer(profile.id().value(), profile.email().value(), customers.planOf(actor));
  }

  @PostMapping("/me/plan")
  void choose(
      @RequestAttribute("io.sallyport.domain.access.Actor") Actor.SignedIn actor,
      @RequestBody Plan body) {
    customers.choose(actor, body.plan());
  }

  /** A controller may well forget to ask who it is. The filter does not. */
  @PostMapping("/plans")
  int popularity(@RequestBody Plan body) {
    return customers.count(body.plan());
  }

  @ExceptionHandler
  ProblemDetail no(Refusal refusal) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case STALE -> HttpStatus.PRECONDITION_FAILED;
          case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
          default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.detail());
    problem.setProperty("code", refusal.code());
    return problem;
  }
  // end::guarded[]
}
