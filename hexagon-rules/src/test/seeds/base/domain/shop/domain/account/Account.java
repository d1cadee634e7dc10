package shop.domain.account;

import java.time.Instant;
import java.util.UUID;

public record Account(UUID id, String name, Instant since) {}
