package io.sallyport.domain.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Changes what people may change of their own account. */
@FunctionalInterface
public interface ChangeProfile extends UseCase<ChangeProfile.Command, User> {

  /**
   * @param fullName as typed; null or blank takes the name away
   */
  record Command(Actor.SignedIn actor, @Nullable String fullName, ExpectedVersion expected) {

    /** Without the name. */
    @Override
    public String toString() {
      return "ChangeProfile.Command[actor=" + actor + ", expected=" + expected + "]";
    }
  }

  /**
   * @return the user as they are now
   * @throws InvalidValue at {@code fullName}
   * @throws UserRefusal.PreconditionFailed if the user has another version than expected
   * @throws UserRefusal.UserNotFound if the account was erased meanwhile
   */
  @Override
  User handle(Command command);
}
