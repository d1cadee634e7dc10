package io.sallyport.rest.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.UserChange;
import io.sallyport.rest.request.Patch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** What an administrator may change; null takes the name away, the others cannot be taken away. */
record UserChangeRequest(
    Patch<String> fullName,
    Patch<@NotNull Boolean> isActive,
    Patch<@NotNull @Size(max = 8) List<@NotNull String>> roles) {

  ChangeUser.Command toCommand(Actor.SignedIn actor, UserId id, ExpectedVersion expected) {
    var violations = new Violations();
    List<UserChange> changes = new ArrayList<>();
    if (fullName.present()) {
      FullName name = violations.take("fullName", () -> FullName.of(fullName.value()));
      changes.add(new UserChange.Rename(name));
    }
    isActive.ifGiven(active -> changes.add(new UserChange.SetActive(active)));
    roles.ifGiven(
        labels -> changes.add(new UserChange.SetRoles(RoleLabels.read(labels, violations))));
    violations.refuseIfAny();
    return new ChangeUser.Command(actor, id, changes, expected);
  }
}
