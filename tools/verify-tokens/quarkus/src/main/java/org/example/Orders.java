package org.example;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

@Path("/whoami")
@Authenticated
public class Orders {
  @Inject SecurityIdentity caller;

  @GET
  public Map<String, Object> whoAmI() {
    return Map.of(
        "sub", caller.getPrincipal().getName(),
        "roles", List.copyOf(caller.getRoles()));
  }
}
