package io.sallyport.hexagon.description;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what a hexagon is made of; begin with {@link #named}. */
public final class HexagonBuilder {
  private final String name;
  private final List<Component> components = new ArrayList<>();
  private final List<Capabilities> capabilities = new ArrayList<>();
  private final List<String> coreMayUse = new ArrayList<>();
  private final List<Path> sources = new ArrayList<>();
  private final List<Exemption> exemptions = new ArrayList<>();
  private final List<Baseline> baselines = new ArrayList<>();
  private Types drivingPorts = Types.none();
  private Types drivenPorts = Types.none();
  private Types api = Types.none();
  private int exemptAtMost;

  private HexagonBuilder(String name) {
    this.name = name;
  }

  /** Begins a description of the project that the reports call so. */
  public static HexagonBuilder named(String name) {
    return new HexagonBuilder(name);
  }

  /** The packages of the model. */
  public HexagonBuilder domain(String... packages) {
    return domain(Types.inPackages(packages));
  }

  /** The classes of the model. */
  public HexagonBuilder domain(Types types) {
    return component("domain", Kind.DOMAIN, types);
  }

  /** The packages of the use cases. */
  public HexagonBuilder application(String... packages) {
    return application(Types.inPackages(packages));
  }

  /** The classes of the use cases. */
  public HexagonBuilder application(Types types) {
    return component("application", Kind.APPLICATION, types);
  }

  /** The packages of what the outside asks of the application. */
  public HexagonBuilder drivingPorts(String... packages) {
    return drivingPorts(Types.inPackages(packages));
  }

  /** What the outside asks of the application. */
  public HexagonBuilder drivingPorts(Types types) {
    drivingPorts = drivingPorts.and(types);
    return this;
  }

  /** The packages of what the application needs of the outside. */
  public HexagonBuilder drivenPorts(String... packages) {
    return drivenPorts(Types.inPackages(packages));
  }

  /** What the application needs of the outside. */
  public HexagonBuilder drivenPorts(Types types) {
    drivenPorts = drivenPorts.and(types);
    return this;
  }

  /** Further packages of the core whose types may cross a driving port. */
  public HexagonBuilder api(String... packages) {
    return api(Types.inPackages(packages));
  }

  /** Further types of the core that may cross a driving port. */
  public HexagonBuilder api(Types types) {
    api = api.and(types);
    return this;
  }

  /** An adapter that asks the application, and the libraries it may use. */
  public HexagonBuilder drivingAdapter(String named, String packages, String... libraries) {
    return drivingAdapter(named, Types.inPackages(packages), libraries);
  }

  /** An adapter that asks the application, and the libraries it may use. */
  public HexagonBuilder drivingAdapter(String named, Types types, String... libraries) {
    return component(named, Kind.DRIVING_ADAPTER, types, libraries);
  }

  /** An adapter that the application asks, and the libraries it may use. */
  public HexagonBuilder drivenAdapter(String named, String packages, String... libraries) {
    return drivenAdapter(named, Types.inPackages(packages), libraries);
  }

  /** An adapter that the application asks, and the libraries it may use. */
  public HexagonBuilder drivenAdapter(String named, Types types, String... libraries) {
    return component(named, Kind.DRIVEN_ADAPTER, types, libraries);
  }

  /** What driving adapters share, and the libraries and packages of the core that it may use. */
  public HexagonBuilder support(String named, String packages, String... mayUse) {
    return support(named, Types.inPackages(packages), mayUse);
  }

  /**
   * What driving adapters share. Those see it that have its packages among their libraries.
   *
   * @param mayUse libraries, and the packages of the core that it may see
   */
  public HexagonBuilder support(String named, Types types, String... mayUse) {
    return component(named, Kind.SUPPORT, types, mayUse);
  }

  /** The packages of what wires the others, and may see them all. */
  public HexagonBuilder compositionRoot(String... packages) {
    return compositionRoot(Types.inPackages(packages));
  }

  /** What wires the others, and may see them all. */
  public HexagonBuilder compositionRoot(Types types) {
    return compositionRoot("bootstrap", types, "..");
  }

  /** One of several roots, and the libraries it may use; {@code ..} is every one. */
  public HexagonBuilder compositionRoot(String named, Types types, String... libraries) {
    return component(named, Kind.COMPOSITION_ROOT, types, libraries);
  }

  /** What helps tests only: sees the core, is seen by nobody. */
  public HexagonBuilder testkit(String named, String packages, String... libraries) {
    return testkit(named, Types.inPackages(packages), libraries);
  }

  /** What helps tests only: sees the core, is seen by nobody. */
  public HexagonBuilder testkit(String named, Types types, String... libraries) {
    return component(named, Kind.TESTKIT, types, libraries);
  }

  /** Slices: {@code com.acme.shop.domain.(*)..}. The edges that follow are theirs. */
  public HexagonBuilder capabilities(String packages) {
    capabilities.add(new Capabilities(packages, List.of()));
    return this;
  }

  /**
   * One capability of the slices named last may see these others.
   *
   * @throws IllegalStateException if no slices were named
   */
  public HexagonBuilder allow(String from, String... to) {
    if (capabilities.isEmpty()) {
      throw new IllegalStateException("Say capabilities(...) before allow(...)");
    }
    Capabilities last = capabilities.remove(capabilities.size() - 1);
    List<Capabilities.Edge> edges = new ArrayList<>(last.allowed());
    for (String other : to) {
      edges.add(new Capabilities.Edge(from, other));
    }
    capabilities.add(new Capabilities(last.packages(), edges));
    return this;
  }

  /** The packages outside the program that the core, and so everybody, may use. */
  public HexagonBuilder coreMayUse(String... packages) {
    coreMayUse.addAll(List.of(packages));
    return this;
  }

  /** Where the sources are; switches on the scanner that reads them. */
  public HexagonBuilder sources(Path... folders) {
    sources.addAll(List.of(folders));
    return this;
  }

  /** Lets a class break a rule until the end of a day. */
  public HexagonBuilder except(String ruleId, String className, String reason, LocalDate until) {
    exemptions.add(new Exemption(ruleId, className, reason, until));
    return this;
  }

  /** How many findings the exceptions let pass in all: one more, and the check fails. */
  public HexagonBuilder exceptAtMost(int findings) {
    exemptAtMost = findings;
    return this;
  }

  /** Lets what is listed in a file pass until the end of a day. */
  public HexagonBuilder baseline(Path file, LocalDate until) {
    baselines.add(new Baseline(file, until));
    return this;
  }

  private HexagonBuilder component(String named, Kind kind, Types types, String... libraries) {
    components.add(new Component(named, kind, types, List.of(libraries)));
    return this;
  }

  /** The description, as it stands. */
  public Hexagon build() {
    return new Hexagon(
        name,
        components,
        drivingPorts,
        drivenPorts,
        api,
        capabilities,
        coreMayUse,
        sources,
        exemptions,
        exemptAtMost,
        baselines);
  }
}
