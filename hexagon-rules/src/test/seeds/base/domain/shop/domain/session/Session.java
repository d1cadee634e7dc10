package shop.domain.session;

import java.time.Instant;
import shop.domain.account.Account;

public record Session(Account account, Instant until) {}
