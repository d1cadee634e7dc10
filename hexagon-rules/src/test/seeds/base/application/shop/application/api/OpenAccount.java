package shop.application.api;

import java.time.Instant;
import java.util.UUID;

public interface OpenAccount {
  AccountView open(UUID id, String name, Instant now);
}
