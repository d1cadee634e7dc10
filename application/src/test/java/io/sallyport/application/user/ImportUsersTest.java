package io.sallyport.application.user;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionStarted;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ImportUsers;
import io.sallyport.domain.user.ImportUsers.Report;
import io.sallyport.domain.user.ImportedUser;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.ReadExternalId;
import io.sallyport.domain.user.ReadLinkedUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.domain.user.UserRefusal.ExternalIdTaken;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ImportUsersTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ExternalId ONE = new ExternalId("customer 1");

  private final Accounts accounts = new Accounts();
  private final Sallyport sallyport = accounts.sallyport;
  private final PasswordHash hash =
      new QuickPasswordHasher().hash(new Password(Secret.of(PASSWORD)));

  private Report bring(Stream<ImportedUser> users) {
    return sallyport
        .users()
        .importUsers()
        .handle(new ImportUsers.Command(OPERATOR, users.iterator()));
  }

  private void link(User user, ExternalId id) {
    sallyport.users().link().handle(new LinkUser.Command(OPERATOR, user.id(), id));
  }

  @Test
  void links_people_to_what_another_system_calls_them() {
    User ada = accounts.register("ada@example.org");
    User eve = accounts.register("eve@example.org");
    link(ada, ONE);

    assertEquals(
        ada, sallyport.users().readLinked().handle(new ReadLinkedUser.Command(OPERATOR, ONE)));
    assertEquals(
        Optional.of(ONE),
        sallyport.users().readExternalId().handle(new ReadExternalId.Command(OPERATOR, ada.id())));
    assertEquals(
        Optional.empty(),
        sallyport.users().readExternalId().handle(new ReadExternalId.Command(OPERATOR, eve.id())));
    assertThrows(ExternalIdTaken.class, () -> link(eve, ONE));
    ExternalId two = new ExternalId("customer 2");
    assertThrows(
        UserNotFound.class,
        () -> sallyport.users().readLinked().handle(new ReadLinkedUser.Command(OPERATOR, two)));
  }

  @Test
  void lets_only_administrators_link_and_import() {
    User ada = accounts.register("ada@example.org");
    Actor.SignedIn actor = accounts.signedIn("ada@example.org");

    assertThrows(
        Forbidden.class,
        () -> sallyport.users().link().handle(new LinkUser.Command(actor, ada.id(), ONE)));
    assertThrows(
        Forbidden.class,
        () -> sallyport.users().readLinked().handle(new ReadLinkedUser.Command(actor, ONE)));
    assertThrows(
        Forbidden.class,
        () ->
            sallyport.users().readExternalId().handle(new ReadExternalId.Command(actor, ada.id())));
    assertThrows(
        Forbidden.class,
        () ->
            sallyport
                .users()
                .importUsers()
                .handle(new ImportUsers.Command(actor, Stream.<ImportedUser>of().iterator())));
  }

  @Test
  void imports_people_with_their_passwords() {
    Instant since = Instant.parse("2020-02-02T02:02:02Z");
    var imported =
        new ImportedUser(
            " Ada@Example.org ", hash, "Ada", Set.of(Role.ADMIN), true, true, "customer 1", since);

    Report report = bring(Stream.of(imported));

    assertEquals(new Report(1, 0, 0, List.of()), report);
    User ada = sallyport.users().readLinked().handle(new ReadLinkedUser.Command(OPERATOR, ONE));
    assertEquals("ada@example.org", ada.email().value());
    assertEquals(Set.of(Role.USER, Role.ADMIN), ada.roles());
    assertEquals(since, ada.createdAt());
    assertEquals(accounts.clock.instant(), ada.updatedAt());
    assertEquals(true, ada.emailVerified());
    assertEquals(ada.id(), accounts.signedIn("ada@example.org").userId());
  }

  @Test
  void imports_the_same_people_once() {
    List<ImportedUser> people =
        IntStream.range(0, 450)
            .mapToObj(i -> ImportedUser.of("p" + i + "@example.org", hash).linkedTo("id " + i))
            .toList();

    assertEquals(new Report(450, 0, 0, List.of()), bring(people.stream()));
    assertEquals(new Report(0, 450, 0, List.of()), bring(people.stream()));
    assertEquals(
        "p449@example.org",
        sallyport
            .users()
            .readLinked()
            .handle(new ReadLinkedUser.Command(OPERATOR, new ExternalId("id 449")))
            .email()
            .value());
  }

  @Test
  void says_who_could_not_be_imported_and_why_and_imports_the_rest() {
    Report report =
        bring(
            Stream.of(
                ImportedUser.of("first@example.org", hash).linkedTo("customer 1"),
                ImportedUser.of("nonsense", hash).named("\u0000"),
                ImportedUser.of("second@example.org", PasswordHash.of("md5:abc")),
                ImportedUser.of("third@example.org", hash).linkedTo("customer 1"),
                ImportedUser.of("last@example.org", null)));

    assertEquals(2, report.added());
    assertEquals(3, report.refused());
    assertEquals(
        List.of(
            "1 email invalid_email",
            "1 fullName invalid_full_name",
            "2 passwordHash unreadable_hash",
            "3 externalId external_id_taken"),
        problems(report));
    assertThrows(BadCredentials.class, () -> accounts.logIn("third@example.org"));
  }

  private static List<String> problems(Report report) {
    return report.rejections().stream()
        .sorted((a, b) -> Long.compare(a.index(), b.index()))
        .flatMap(
            problem ->
                problem.violations().stream()
                    .map(v -> problem.index() + " " + v.field() + " " + v.code()))
        .toList();
  }

  @Test
  void tells_of_a_thousand_problems_and_counts_the_rest() {
    Report report =
        bring(IntStream.range(0, 1500).mapToObj(i -> ImportedUser.of("nonsense", null)));

    assertEquals(1500, report.refused());
    assertEquals(1000, report.rejections().size());
  }

  /** Another system with one user in it, that counts how often it is asked. */
  private static final class OldSystem implements LegacyUsers {

    private final ImportedUser user;
    private final List<String> asked = new ArrayList<>();

    OldSystem(ImportedUser user) {
      this.user = user;
    }

    @Override
    public Optional<ImportedUser> find(EmailAddress address) {
      asked.add(address.value());
      return Optional.of(user).filter(known -> known.email().equals(address.value()));
    }
  }

  private Sallyport replacing(LegacyUsers old, QuickPasswordHasher hasher) {
    return accounts.builder(hasher).legacyUsers(old).build();
  }

  private static LogIn.Command logIn(String email, String password) {
    return new LogIn.Command(new Actor.Visitor(), email, Secret.of(password));
  }

  @Test
  void moves_someone_over_when_they_log_in() {
    var old = new OldSystem(ImportedUser.of("ada@example.org", hash).linkedTo("customer 1"));
    var moving = replacing(old, new QuickPasswordHasher());

    var first = moving.sessions().logIn().handle(logIn("Ada@example.org", PASSWORD));
    moving.sessions().logIn().handle(logIn("ada@example.org", PASSWORD));

    assertEquals(List.of("ada@example.org"), old.asked);
    User ada = sallyport.users().readLinked().handle(new ReadLinkedUser.Command(OPERATOR, ONE));
    assertEquals(ada.id(), accounts.authenticate(first).userId());
    assertEquals(ada.id(), accounts.signedIn("ada@example.org").userId());
  }

  @Test
  void renews_the_hash_of_someone_who_moves_over() {
    var old = new OldSystem(ImportedUser.of("ada@example.org", hash).linkedTo("customer 1"));

    replacing(old, new QuickPasswordHasher(2))
        .sessions()
        .logIn()
        .handle(logIn("ada@example.org", PASSWORD));

    assertNotEquals(
        hash,
        sallyport
            .users()
            .readLinked()
            .handle(new ReadLinkedUser.Command(OPERATOR, ONE))
            .passwordHash());
  }

  @Test
  void moves_nobody_over_who_does_not_know_the_password_at_the_cost_of_one_comparison() {
    var hasher = new QuickPasswordHasher();
    var old = new OldSystem(ImportedUser.of("ada@example.org", hash));
    var moving = replacing(old, hasher);

    assertThrows(
        BadCredentials.class,
        () -> moving.sessions().logIn().handle(logIn("ada@example.org", "wrong")));
    assertEquals(1, hasher.verifyCount());
    assertThrows(
        BadCredentials.class,
        () -> moving.sessions().logIn().handle(logIn("eve@example.org", PASSWORD)));
    assertEquals(2, hasher.verifyCount());
    assertEquals(List.of("ada@example.org", "eve@example.org"), old.asked);
    assertThrows(BadCredentials.class, () -> accounts.logIn("ada@example.org"));
  }

  @Tag("ASVS-6.3.4")
  @Test
  void moves_nobody_over_whom_the_rules_here_do_not_let_in() {
    for (ImportedUser unfit :
        List.of(
            ImportedUser.of("ada@example.org", PasswordHash.of("md5:abc")),
            ImportedUser.of("ada@example.org", hash).named("\u0000"),
            ImportedUser.of("ada@example.org", null),
            new ImportedUser("ada@example.org", hash, null, Set.of(), false, false, null, null))) {
      var moving = replacing(new OldSystem(unfit), new QuickPasswordHasher());
      assertThrows(
          BadCredentials.class,
          () -> moving.sessions().logIn().handle(logIn("ada@example.org", PASSWORD)));
    }
  }

  @Test
  void believes_no_system_that_answers_with_somebody_else() {
    LegacyUsers confused = address -> Optional.of(ImportedUser.of("root@example.org", hash));
    var moving = replacing(confused, new QuickPasswordHasher());

    assertThrows(
        BadCredentials.class,
        () -> moving.sessions().logIn().handle(logIn("ada@example.org", PASSWORD)));
  }

  @Test
  void opens_no_account_with_the_address_of_someone_who_has_not_moved_over_yet() {
    var old = new OldSystem(ImportedUser.of("ada@example.org", hash));
    var moving = replacing(old, new QuickPasswordHasher());
    var command =
        new RegisterUser.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD), null);

    assertThrows(EmailTaken.class, () -> moving.users().register().handle(command));
  }

  @Test
  void moves_someone_over_once_though_they_log_in_twice_at_once() {
    LegacyUsers meanwhile =
        address -> {
          accounts.transactions.inTransaction(
              stores ->
                  stores.users().find(address).isPresent() || stores.users().add(movedIn(address)));
          return Optional.of(ImportedUser.of(address.value(), hash));
        };
    var moving = replacing(meanwhile, new QuickPasswordHasher());

    var tokens = moving.sessions().logIn().handle(logIn("ada@example.org", PASSWORD));

    assertEquals(
        accounts.signedIn("ada@example.org").userId(), accounts.authenticate(tokens).userId());
  }

  private User movedIn(EmailAddress address) {
    Instant now = accounts.clock.instant();
    return User.registered(new UserId(UUID.randomUUID()), address, hash, null, now);
  }

  @Test
  void lets_nobody_in_whose_other_self_moved_over_with_another_password() {
    PasswordHash another =
        new QuickPasswordHasher().hash(new Password(Secret.of("another horse entirely")));
    LegacyUsers meanwhile =
        address -> {
          accounts.transactions.inTransaction(
              stores -> stores.users().add(movedIn(address).passwordChanged(another, NOW)));
          return Optional.of(ImportedUser.of(address.value(), hash));
        };
    var moving = replacing(meanwhile, new QuickPasswordHasher());

    assertThrows(
        BadCredentials.class,
        () -> moving.sessions().logIn().handle(logIn("ada@example.org", PASSWORD)));
  }

  @Test
  void tells_of_someone_who_moves_over() {
    var heard = new RecordedEvents();
    var old = new OldSystem(ImportedUser.of("ada@example.org", hash));
    Sallyport moving =
        accounts.builder(new QuickPasswordHasher()).legacyUsers(old).events(heard).build();

    moving.sessions().logIn().handle(logIn("ada@example.org", PASSWORD));

    assertEquals(
        List.of(UserRegistered.class, SessionStarted.class),
        heard.all().stream().<Class<?>>map(Object::getClass).toList());
  }
}
