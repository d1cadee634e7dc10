package io.sallyport.domain.transaction;

import io.sallyport.domain.housekeeping.Leases;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;

/** Every store, seen through one transaction; of no use after it. */
public interface Stores {

  Users users();

  UserDirectory userDirectory();

  Sessions sessions();

  Receipts receipts();

  SigningKeys signingKeys();

  Leases leases();
}
