package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.description.Kind;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports of a shop, as the engine would make them. */
public final class Samples {

  private static final String ROOT = "com.acme.shop.";

  public static final Rule PORTS =
      new Rule(
          "HX-06",
          "A driving adapter asks through driving ports alone",
          "Whoever goes to a store directly passes by the rules, the rights and the transaction"
              + " that a use case brings, and nobody notices when they change.",
          "Call a driving port; if none fits, add one and its use case.",
          "Every use of a driven port in a driving adapter: calls, fields, signatures.",
          "A store that a use case hands out as an `Object`.");

  public static final Rule APART =
      new Rule(
          "HX-02",
          "Adapters do not see each other",
          "One cannot be replaced any more without the other.",
          "Let both speak with the core.",
          "Calls, types, constants & casts between two adapters, e.g. List<Table>.",
          "A value that is passed on without its type being written.");

  public static final Rule CYCLES =
      new Rule("HX-09", "Capabilities form no cycle", "Two are one.", "Cut it.", "Cycles.", "–");

  private Samples() {}

  /** One rule broken in many places on two edges, one in one place with odd letters, one kept. */
  public static Report failing() {
    List<Finding> direct =
        IntStream.of(73, 41, 57, 112, 90)
            .mapToObj(line -> finding(line, "calls Accounts.find(String)"))
            .toList();
    Finding nested =
        new Finding(
            PORTS,
            "cli",
            "domain.order",
            new Place(ROOT + "cli.Orders$Row", "cli/src/main/java/com/acme/Orders.java", 0),
            "has a field of Orders");
    Finding odd =
        new Finding(
            APART,
            "rest",
            "persistence",
            new Place(ROOT + "rest.Tables", "", 0),
            "casts to List<Table> & says \"<script>alert('x')</script>\"");
    return new Report(
        HexagonBuilder.named("Shop & <Sons>").build(),
        List.of(
            new Verdict(APART, List.of(odd), List.of()),
            new Verdict(
                PORTS,
                Stream.concat(direct.stream(), Stream.of(nested)).toList(),
                List.of(finding(130, "calls Accounts.save(Account)"))),
            new Verdict(CYCLES, List.of(), List.of())),
        model(
            List.of(
                new ArchitectureModel.ExceptionInForce(
                    new Exemption(
                        "HX-06",
                        ROOT + "rest.AccountsResource",
                        "until the | import is rewritten",
                        LocalDate.of(2027, 3, 31)),
                    1))),
        List.of());
  }

  /** The same shop, in order. */
  public static Report passing() {
    return new Report(
        HexagonBuilder.named("Shop").build(),
        List.of(
            new Verdict(APART, List.of(), List.of()),
            new Verdict(PORTS, List.of(), List.of()),
            new Verdict(CYCLES, List.of(), List.of())),
        model(List.of()),
        List.of());
  }

  private static Finding finding(int line, String what) {
    return new Finding(
        PORTS,
        "rest",
        "domain.account",
        new Place(ROOT + "rest.AccountsResource", "AccountsResource.java", line),
        what);
  }

  private static ArchitectureModel model(List<ArchitectureModel.ExceptionInForce> exceptions) {
    return new ArchitectureModel(
        List.of(
            part("domain", Kind.DOMAIN, 24, 31, 0),
            part("application", Kind.APPLICATION, 12, 4, 14),
            part("rest", Kind.DRIVING_ADAPTER, 9, 2, 11),
            part("cli", Kind.DRIVING_ADAPTER, 3, 1, 2),
            part("persistence", Kind.DRIVEN_ADAPTER, 7, 3, 9),
            part("bootstrap", Kind.COMPOSITION_ROOT, 2, 0, 12)),
        List.of(
            new ArchitectureModel.Edge("application", "domain", 31),
            new ArchitectureModel.Edge("rest", "domain", 18),
            new ArchitectureModel.Edge("rest", "persistence", 1),
            new ArchitectureModel.Edge("cli", "domain", 4),
            new ArchitectureModel.Edge("persistence", "domain", 12),
            new ArchitectureModel.Edge("bootstrap", "rest", 2)),
        List.of(
            new ArchitectureModel.CapabilityEdge("domain.account", "domain.order", false, 1),
            new ArchitectureModel.CapabilityEdge("domain.order", "domain.account", true, 7),
            new ArchitectureModel.CapabilityEdge("domain.order", "domain.price", true, 0)),
        List.of(
            new ArchitectureModel.Port(
                ROOT + "domain.order.PlaceOrder",
                "domain.order",
                ArchitectureModel.Side.DRIVING,
                List.of("handle"),
                List.of(ROOT + "application.order.PlaceOrderUseCase"),
                List.of(ROOT + "rest.OrdersResource", ROOT + "cli.Orders$Row")),
            new ArchitectureModel.Port(
                ROOT + "domain.account.Accounts",
                "domain.account",
                ArchitectureModel.Side.DRIVEN,
                List.of("find", "save"),
                List.of(),
                List.of())),
        exceptions);
  }

  private static ArchitectureModel.Part part(String name, Kind kind, int classes, int ca, int ce) {
    double instability = ca + ce == 0 ? Double.NaN : (double) ce / (ca + ce);
    return new ArchitectureModel.Part(
        name, kind, classes, new ArchitectureModel.Metrics(ca, ce, instability, 0.25, 0.5));
  }
}
