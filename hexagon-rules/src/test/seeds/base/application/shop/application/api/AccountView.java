package shop.application.api;

import java.util.UUID;

public record AccountView(UUID id, String name) {}
