package io.sallyport.hexagon.analysis;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.library.metrics.ArchitectureMetrics;
import com.tngtech.archunit.library.metrics.ComponentDependencyMetrics;
import com.tngtech.archunit.library.metrics.MetricsComponent;
import com.tngtech.archunit.library.metrics.MetricsComponents;
import io.sallyport.hexagon.analysis.ArchitectureModel.CapabilityEdge;
import io.sallyport.hexagon.analysis.ArchitectureModel.Edge;
import io.sallyport.hexagon.analysis.ArchitectureModel.Metrics;
import io.sallyport.hexagon.analysis.ArchitectureModel.Part;
import io.sallyport.hexagon.analysis.ArchitectureModel.Port;
import io.sallyport.hexagon.analysis.ArchitectureModel.Side;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the model of an architecture from the facts. */
public final class Analysis {
  private final Facts facts;

  private Analysis(Facts facts) {
    this.facts = facts;
  }

  /** What the facts look like, with the exceptions that are in force. */
  public static ArchitectureModel of(
      Facts facts, List<ArchitectureModel.ExceptionInForce> exceptions) {
    Analysis analysis = new Analysis(facts);
    return new ArchitectureModel(
        analysis.parts(),
        analysis.edges(),
        analysis.capabilityEdges(),
        analysis.ports(),
        exceptions);
  }

  private List<Part> parts() {
    List<MetricsComponent<JavaClass>> measured =
        facts.hexagon().components().stream()
            .map(component -> MetricsComponent.of(component.name(), classesOf(component)))
            .toList();
    ComponentDependencyMetrics metrics =
        ArchitectureMetrics.componentDependencyMetrics(MetricsComponents.of(measured));
    return facts.hexagon().components().stream()
        .map(
            component ->
                new Part(
                    component.name(),
                    component.kind(),
                    classesOf(component).size(),
                    of(component.name(), metrics)))
        .toList();
  }

  private List<JavaClass> classesOf(Component component) {
    return facts.classes().stream()
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .filter(type -> facts.component(type.getName()).filter(component::equals).isPresent())
        .toList();
  }

  private static Metrics of(String component, ComponentDependencyMetrics all) {
    return new Metrics(
        all.getAfferentCoupling(component),
        all.getEfferentCoupling(component),
        all.getInstability(component),
        all.getAbstractness(component),
        all.getNormalizedDistanceFromMainSequence(component));
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    pairs(name -> facts.component(name).map(Component::name))
        .forEach((edge, pairs) -> edges.add(new Edge(edge.from(), edge.to(), pairs.size())));
    return edges;
  }

  private List<CapabilityEdge> capabilityEdges() {
    List<CapabilityEdge> edges = new ArrayList<>();
    for (Capabilities group : facts.hexagon().capabilities()) {
      Map<Capabilities.Edge, Set<List<String>>> used =
          pairs(name -> facts.placement().slice(group, name));
      group.allowed().forEach(edge -> used.computeIfAbsent(edge, none -> Set.of()));
      used.forEach((edge, pairs) -> edges.add(edge(group, edge, pairs.size())));
    }
    return edges;
  }

  private CapabilityEdge edge(Capabilities group, Capabilities.Edge edge, int count) {
    boolean allowed = group.allowed().contains(edge);
    return new CapabilityEdge(label(group, edge.from()), label(group, edge.to()), allowed, count);
  }

  /** A capability as findings name it, after a class that belongs to it. */
  private String label(Capabilities group, String slice) {
    return facts.classes().stream()
        .map(JavaClass::getName)
        .filter(name -> facts.placement().slice(group, name).filter(slice::equals).isPresent())
        .findFirst()
        .map(facts::label)
        .orElse(slice);
  }

  /** The pairs of classes behind each edge, by some way to name what they belong to. */
  private Map<Capabilities.Edge, Set<List<String>>> pairs(Function<String, Optional<String>> name) {
    Map<Capabilities.Edge, Set<List<String>>> pairs =
        new TreeMap<>(
            Comparator.comparing(Capabilities.Edge::from).thenComparing(Capabilities.Edge::to));
    for (Use use : facts.uses()) {
      Optional<String> from = name.apply(use.from());
      Optional<String> to =
          facts.placement().isOurs(use.to()) ? name.apply(use.to()) : Optional.empty();
      if (from.isPresent() && to.isPresent() && !from.equals(to)) {
        pairs
            .computeIfAbsent(new Capabilities.Edge(from.get(), to.get()), none -> new HashSet<>())
            .add(List.of(use.fromFile(), Use.outermost(use.to())));
      }
    }
    return pairs;
  }

  private List<Port> ports() {
    return Stream.concat(
            ports(Side.DRIVING, facts.placement()::isDrivingPort),
            ports(Side.DRIVEN, facts.placement()::isDrivenPort))
        .toList();
  }

  private Stream<Port> ports(Side side, Predicate<String> isPort) {
    return facts.classes().stream()
        .filter(type -> type.isInterface() && !type.getSimpleName().equals("package-info"))
        .filter(type -> isPort.test(type.getName()))
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(type -> port(type, side));
  }

  private Port port(JavaClass type, Side side) {
    List<String> methods =
        type.getMethods().stream().map(JavaMember::getName).distinct().sorted().toList();
    return new Port(
        type.getName(),
        facts.label(type.getName()),
        side,
        methods,
        implementers(type),
        callers(type));
  }

  private List<String> implementers(JavaClass type) {
    return type.getAllSubclasses().stream()
        .filter(each -> !each.isInterface())
        .map(JavaClass::getName)
        .filter(this::isNoTestkit)
        .sorted()
        .toList();
  }

  private List<String> callers(JavaClass type) {
    Set<String> callers = new TreeSet<>();
    for (Use use : facts.uses()) {
      if (use.to().equals(type.getName()) && !use.member().isEmpty() && isNoTestkit(use.from())) {
        callers.add(use.fromFile());
      }
    }
    return List.copyOf(callers);
  }

  private boolean isNoTestkit(String className) {
    return facts
        .component(className)
        .filter(component -> component.kind() == Kind.TESTKIT)
        .isEmpty();
  }
}
