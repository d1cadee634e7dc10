package accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Accounts as a team writes them on Spring Boot: log in with a password, read who is signed in. No sessions, no limits. */
@SpringBootApplication
@RestController
public class Accounts {

  private static final Duration EXPIRES = Duration.ofMinutes(30);
  private static final String USER =
      "select id, email, full_name, is_active, email_verified, roles, created_at, updated_at from bare.users where id = ?";

  private static final RowMapper<User> USERS =
      (row, number) ->
          new User(
              row.getObject(1, UUID.class),
              row.getString(2),
              row.getString(3),
              row.getBoolean(4),
              row.getBoolean(5),
              List.of((String[]) row.getArray(6).getArray()),
              row.getTimestamp(7).toInstant(),
              row.getTimestamp(8).toInstant());

  private final JdbcClient database;
  private final JwtEncoder encoder;
  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();

  record User(
      UUID id,
      String email,
      String full_name,
      boolean is_active,
      boolean email_verified,
      List<String> roles,
      Instant created_at,
      Instant updated_at) {}

  record LogIn(String email, String password) {}

  record Known(UUID id, String passwordHash) {}

  public Accounts(JdbcClient database, JwtEncoder encoder) {
    this.database = database;
    this.encoder = encoder;
  }

  public static void main(String[] args) {
    SpringApplication.run(Accounts.class, args);
  }

  @GetMapping("/me")
  User me(@AuthenticationPrincipal Jwt token) {
    return database.sql(USER).param(UUID.fromString(token.getSubject())).query(USERS).single();
  }

  @PostMapping("/log-in")
  Map<String, String> logIn(@RequestBody LogIn who) {
    try {
      Known known =
          database
              .sql("select id, password_hash from bare.users where email = ? and is_active")
              .param(who.email())
              .query(Known.class)
              .single();
      if (passwords.matches(who.password(), known.passwordHash())) {
        JwtClaimsSet claims =
            JwtClaimsSet.builder()
                .subject(known.id().toString())
                .expiresAt(Instant.now().plus(EXPIRES))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return Map.of(
            "access_token",
            encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue());
      }
    } catch (EmptyResultDataAccessException nobody) {
      // Refused as a wrong password is.
    }
    throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    System.out.println("http://127.0.0.1:" + event.getWebServer().getPort());
  }

  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  static class Security {

    @Bean
    SecretKeySpec key(@Value("${SECRET_KEY}") String secret) {
      return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @Bean
    JwtDecoder decoder(SecretKeySpec key) {
      return NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    }

    @Bean
    JwtEncoder encoder(SecretKeySpec key) {
      return NimbusJwtEncoder.withSecretKey(key).algorithm(MacAlgorithm.HS256).build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.csrf(csrf -> csrf.disable())
          .sessionManagement(
              sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .authorizeHttpRequests(
              requests ->
                  requests.requestMatchers("/log-in").permitAll().anyRequest().authenticated())
          .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
          .build();
    }
  }
}
