package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Each request on the database of this run beside the same on a small one, in turn. */
final class Scale {

  private static final int FEW = 100_000;

  private final Bench many;
  private final int users;

  /**
   * @param users of the database of this run
   */
  Scale(Bench many, int users) {
    this.many = many;
    this.users = users;
  }

  /**
   * @param warmUp of each server before anything is measured, in seconds; half of it in turn with
   *     the other, so that neither has been warm for longer
   */
  List<Scenario> scenarios(int warmUp) throws Exception {
    Postgres postgres = many.postgres().another("few");
    many.processes().beforeEnd(postgres::close);
    many.servers().seed(postgres, FEW);
    Servers servers = many.servers().on(postgres);
    Bench few =
        new Bench(
            many.processes(),
            postgres,
            servers,
            servers.sallyport().server(),
            many.bare(),
            new Accounts(postgres),
            many.bareAccounts(),
            many.folder(),
            many.wrk());
    Map<String, Target> ofFew = new Scenarios(few).ofSallyport();
    Map<String, Target> ofMany = new Scenarios(many).ofSallyport();
    ofFew.get("me").action().run(warmUp);
    for (Map<String, Target> each : List.of(ofMany, ofFew)) {
      each.get("me").action().run(warmUp / 2);
    }
    List<Scenario> scenarios = new ArrayList<>();
    ofFew.forEach(
        (name, target) ->
            scenarios.add(
                Scenario.of(
                    "scale: " + name,
                    target.called(people(FEW)),
                    ofMany.get(name).called(people(users)))));
    return scenarios;
  }

  private static String people(int users) {
    return String.format(Locale.ROOT, "%,d users", users);
  }
}
