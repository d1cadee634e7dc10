package io.sallyport.testkit.session;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens that say nothing and are remembered instead, <strong>for tests only</strong>: they
 * do not survive their maker and are known to no other. Safe for use by many threads.
 */
public final class PlainAccessTokens implements AccessTokens {

  private final Map<String, Claims> issued = new ConcurrentHashMap<>();

  @Override
  public Secret issue(Claims claims, Set<Role> roles) {
    String token = "plain-" + UUID.randomUUID();
    issued.put(
        token,
        new Claims(
            claims.userId(),
            claims.sessionId(),
            inWholeSeconds(claims.proof()),
            claims.issuedAt().truncatedTo(ChronoUnit.SECONDS),
            claims.expiresAt().truncatedTo(ChronoUnit.SECONDS)));
    return Secret.of(token);
  }

  private static IdentityProof inWholeSeconds(IdentityProof proof) {
    return new IdentityProof(
        proof.at().truncatedTo(ChronoUnit.SECONDS), proof.number(), proof.renewed());
  }

  @Override
  public Optional<Claims> verify(Secret token, Instant now) {
    return Optional.ofNullable(issued.get(token.reveal()))
        .filter(claims -> !now.isBefore(claims.issuedAt()) && now.isBefore(claims.expiresAt()));
  }
}
