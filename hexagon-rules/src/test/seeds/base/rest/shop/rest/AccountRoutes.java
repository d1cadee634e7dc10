package shop.rest;

import java.time.Instant;
import java.util.UUID;
import lib.web.Request;
import shop.application.api.OpenAccount;

public final class AccountRoutes {
  private final OpenAccount openAccount;

  public AccountRoutes(OpenAccount openAccount) {
    this.openAccount = openAccount;
  }

  public String post(Request request, UUID id, Instant now) {
    return openAccount.open(id, request.body(), now).name();
  }
}
