package org.example.orders;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Orders {
  public static void main(String[] args) {
    SpringApplication.run(Orders.class, args);
  }

  @GetMapping("/whoami")
  Map<String, Object> whoAmI(Authentication caller) {
    return Map.of(
        "sub", caller.getName(),
        "roles", caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
  }
}
