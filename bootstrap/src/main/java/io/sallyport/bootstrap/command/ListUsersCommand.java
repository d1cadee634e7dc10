package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Page;
import io.sallyport.domain.user.UserDirectory.Query;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists accounts. */
@Command(
    name = "list",
    description = "List accounts, oldest first: id, address, state, roles, name, by tabs.",
    mixinStandardHelpOptions = true)
final class ListUsersCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "Only where each of its words begins one of the name or the address.")
  private @Nullable String text;

  @Option(names = "--admins", description = "Only those with the role admin.")
  private boolean admins;

  @Option(names = "--inactive", description = "Only those who may not log in.")
  private boolean inactive;

  ListUsersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var filter =
        new Filter(
            null,
            text == null ? null : SearchWords.of(text),
            inactive ? Boolean.FALSE : null,
            admins ? Role.ADMIN : null);
    try (Wiring wiring = Setup.wire(spec)) {
      Page page = page(wiring, new Query(filter, Order.OLDEST_FIRST, Query.MAX_PAGE, null));
      while (page.next() != null) {
        page = page(wiring, new Query(filter, Order.OLDEST_FIRST, Query.MAX_PAGE, page.next()));
      }
      return 0;
    }
  }

  private Page page(Wiring wiring, Query query) {
    Page page =
        wiring.sallyport().users().list().handle(new ListUsers.Command(Operator.ACTOR, query));
    page.users().forEach(user -> terminal.out().println(Output.line(user)));
    return page;
  }
}
