package io.sallyport.application;

import static io.sallyport.application.Accounts.PASSWORD;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.idempotency.ReleaseIdempotencyKey;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.IntrospectToken;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.ImportUsers;
import io.sallyport.domain.user.ImportedUser;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadExternalId;
import io.sallyport.domain.user.ReadLinkedUser;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.RepeatRegistration;
import io.sallyport.domain.user.UserChange;
import io.sallyport.domain.user.UserDirectory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that somebody does.
 *
 * @param port that is asked
 * @param events the types of those that it publishes, in this order
 */
record Doing<A extends Actor>(
    String port, Function<World, A> actor, BiConsumer<World, A> deed, List<String> events) {

  static final Actor.Visitor THIEF =
      new Actor.Visitor(new Origin("203.0.113.6", "a thief/1", "theft-1"));

  private static final Secret NEW = Secret.of("another horse entirely");
  private static final ExpectedVersion ANY = ExpectedVersion.any();

  private static <A extends Actor> Doing<A> of(
      String port, Function<World, A> actor, BiConsumer<World, A> deed, String... events) {
    return new Doing<>(port, actor, deed, List.of(events));
  }

  private static Doing<Actor.Visitor> visitor(
      String port, BiConsumer<World, Actor.Visitor> deed, String... events) {
    return of(port, world -> THIEF, deed, events);
  }

  private static Doing<Actor.SignedIn> ada(
      String port, BiConsumer<World, Actor.SignedIn> deed, String... events) {
    return of(port, World::ada, deed, events);
  }

  private static Doing<Actor.SignedIn> root(
      String port, BiConsumer<World, Actor.SignedIn> deed, String... events) {
    return of(port, World::root, deed, events);
  }

  private static Doing<Actor> operator(
      String port, BiConsumer<World, Actor> deed, String... events) {
    return of(port, world -> World.OPERATOR, deed, events);
  }

  @Override
  public String toString() {
    return port + " " + events;
  }

  static Stream<Doing<?>> all() {
    return Stream.of(users(), others(), passwords(), sessions(), refreshes(), keys())
        .flatMap(Function.identity());
  }

  private static Stream<Doing<?>> users() {
    return Stream.of(
        visitor(
            "RegisterUser",
            (world, by) ->
                world.users().register().handle(new RegisterUser.Command(by, "a@b.c", NEW, null)),
            "user.registered"),
        visitor(
            "RepeatRegistration",
            (world, by) ->
                world
                    .users()
                    .repeatRegistration()
                    .handle(
                        new RepeatRegistration.Command(by, world.adaId(), Secret.of(PASSWORD)))),
        ada("ReadProfile", (world, by) -> world.users().readProfile().handle(by)),
        ada(
            "ChangeProfile",
            (world, by) ->
                world.users().changeProfile().handle(new ChangeProfile.Command(by, "Ada", ANY)),
            "user.renamed"),
        ada(
            "EraseProfile",
            (world, by) ->
                world
                    .users()
                    .eraseProfile()
                    .handle(new EraseProfile.Command(by, Secret.of(PASSWORD), ANY)),
            "user.erased"));
  }

  private static Stream<Doing<?>> others() {
    var rename = new UserChange.Rename(new FullName("Ada"));
    var promote = new UserChange.SetRoles(Set.of(Role.ADMIN));
    var deactivate = new UserChange.SetActive(false);
    var query =
        new UserDirectory.Query(
            UserDirectory.Filter.everyone(), UserDirectory.Order.OLDEST_FIRST, 1, null);
    return Stream.of(
        root(
            "CreateUser",
            (world, by) ->
                world
                    .users()
                    .create()
                    .handle(new CreateUser.Command(by, "a@b.c", null, null, Set.of(), true)),
            "user.registered"),
        root(
            "ReadUser",
            (world, by) -> world.users().read().handle(new ReadUser.Command(by, world.adaId()))),
        root(
            "ListUsers",
            (world, by) -> world.users().list().handle(new ListUsers.Command(by, query))),
        root(
            "ChangeUser",
            (world, by) ->
                world
                    .users()
                    .change()
                    .handle(
                        new ChangeUser.Command(
                            by, world.adaId(), List.of(rename, promote, deactivate), ANY)),
            "user.renamed",
            "roles.changed",
            "user.deactivated"),
        operator(
            "ChangeUser",
            (world, by) ->
                world
                    .users()
                    .change()
                    .handle(
                        new ChangeUser.Command(
                            by, world.inactive(), List.of(new UserChange.SetActive(true)), ANY)),
            "user.activated"),
        operator(
            "EraseUser",
            (world, by) ->
                world.users().erase().handle(new EraseUser.Command(by, world.adaId(), ANY)),
            "user.erased"),
        operator(
            "ImportUsers",
            (world, by) ->
                world
                    .users()
                    .importUsers()
                    .handle(
                        new ImportUsers.Command(
                            by, List.of(ImportedUser.of("a@b.c", null)).iterator()))),
        operator(
            "LinkUser",
            (world, by) ->
                world
                    .users()
                    .link()
                    .handle(new LinkUser.Command(by, world.adaId(), ExternalId.of("2")))),
        operator(
            "ReadLinkedUser",
            (world, by) ->
                world
                    .users()
                    .readLinked()
                    .handle(new ReadLinkedUser.Command(by, ExternalId.of("1")))),
        operator(
            "ReadExternalId",
            (world, by) ->
                world
                    .users()
                    .readExternalId()
                    .handle(new ReadExternalId.Command(by, world.adaId()))));
  }

  private static Stream<Doing<?>> passwords() {
    return Stream.of(
        ada(
            "ChangePassword",
            (world, by) ->
                world
                    .passwords()
                    .change()
                    .handle(new ChangePassword.Command(by, Secret.of(PASSWORD), NEW)),
            "password.changed"),
        root(
            "SetPassword",
            (world, by) ->
                world.passwords().set().handle(new SetPassword.Command(by, world.adaId(), NEW)),
            "password.changed"));
  }

  private static Stream<Doing<?>> sessions() {
    return Stream.of(
        visitor("LogIn", (world, by) -> world.logIn(by, "ada@example.org"), "session.started"),
        visitor(
            "LogIn",
            (world, by) -> world.logIn(by, "full@example.org"),
            "session.ended",
            "session.started"),
        visitor(
            "LogIn",
            (world, by) -> world.logIn(by, "legacy@example.org"),
            "user.registered",
            "session.started"),
        visitor("LogIn", (world, by) -> world.guess(by, "ada@example.org"), "guessing.stopped"),
        visitor("LogIn", (world, by) -> world.guess(by, "nobody@example.org")),
        visitor(
            "Authenticate",
            (world, by) ->
                world
                    .sessions()
                    .authenticate()
                    .handle(new Authenticate.Command(by, world.tokens().accessToken()))),
        ada(
            "Reauthenticate",
            (world, by) ->
                world
                    .sessions()
                    .reauthenticate()
                    .handle(
                        new Reauthenticate.Command(
                            new SignedInUser(by, world.users().readProfile().handle(by)),
                            Secret.of(PASSWORD)))),
        ada("LogOut", (world, by) -> world.sessions().logOut().handle(by), "session.ended"),
        ada("ListSessions", (world, by) -> world.sessions().list().handle(by)),
        ada(
            "EndSession",
            (world, by) ->
                world
                    .sessions()
                    .end()
                    .handle(new EndSession.Command(by, world.tokens().sessionId())),
            "session.ended"),
        ada(
            "EndAllSessions",
            (world, by) -> world.sessions().endAll().handle(by),
            "all_sessions.ended"),
        root(
            "ListUserSessions",
            (world, by) ->
                world
                    .sessions()
                    .listOfUser()
                    .handle(new ListUserSessions.Command(by, world.adaId()))),
        operator(
            "EndUserSessions",
            (world, by) ->
                world
                    .sessions()
                    .endAllOfUser()
                    .handle(new EndUserSessions.Command(by, world.adaId())),
            "all_sessions.ended"));
  }

  private static Stream<Doing<?>> refreshes() {
    return Stream.of(
        visitor("RefreshSession", (world, by) -> world.refresh(by, world.tokens())),
        visitor(
            "RefreshSession",
            (world, by) -> {
              world.refresh(by, world.tokens());
              world.refresh(by, world.tokens());
            },
            "refresh.repeated"),
        visitor("RefreshSession", World::showUsedToken, "session.ended"),
        visitor(
            "RevokeToken",
            (world, by) ->
                world
                    .sessions()
                    .revokeToken()
                    .handle(new RevokeToken.Command(by, world.tokens().refreshToken())),
            "session.ended"),
        visitor(
            "RevokeToken",
            (world, by) ->
                world
                    .sessions()
                    .revokeToken()
                    .handle(new RevokeToken.Command(by, world.tokens().accessToken())),
            "session.ended"),
        visitor(
            "IntrospectToken",
            (world, by) ->
                world
                    .sessions()
                    .introspectToken()
                    .handle(new IntrospectToken.Command(by, world.tokens().accessToken()))));
  }

  private static Stream<Doing<?>> keys() {
    var taken = new TakenKey("a", new UUID(0, 0));
    return Stream.of(
        visitor(
            "TakeIdempotencyKey",
            (world, by) ->
                world
                    .idempotency()
                    .takeKey()
                    .handle(
                        new IdempotentRequest(by, "a", IdempotencyKey.of("k"), Secret.of("{}")))),
        visitor(
            "ReleaseIdempotencyKey",
            (world, by) ->
                world
                    .idempotency()
                    .releaseKey()
                    .handle(new ReleaseIdempotencyKey.Command(by, taken))));
  }
}
