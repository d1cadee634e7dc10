package io.sallyport.hexagon.analysis;

import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.description.Kind;
import java.util.List;

/**
 * What the hexagon looks like in fact: everything a document about it needs, in a stable order.
 *
 * @param components in the order of the description
 * @param edges between components, by name
 * @param capabilityEdges between capabilities, by name
 * @param ports the driving ones first, by name
 * @param exceptions those in force
 */
public record ArchitectureModel(
    List<Part> components,
    List<Edge> edges,
    List<CapabilityEdge> capabilityEdges,
    List<Port> ports,
    List<ExceptionInForce> exceptions) {

  /** Copies the lists. */
  public ArchitectureModel {
    components = List.copyOf(components);
    edges = List.copyOf(edges);
    capabilityEdges = List.copyOf(capabilityEdges);
    ports = List.copyOf(ports);
    exceptions = List.copyOf(exceptions);
  }

  /** A component and its size. */
  public record Part(String name, Kind kind, int classes, Metrics metrics) {}

  /**
   * Robert C. Martin's package metrics, as ArchUnit computes them.
   *
   * @param ca components that depend on this one
   * @param ce components that this one depends on
   * @param instability {@code ce / (ca + ce)}
   * @param abstractness share of abstract types among the public ones
   * @param distance from the main sequence, {@code |A + I - 1|}
   */
  public record Metrics(int ca, int ce, double instability, double abstractness, double distance) {}

  /**
   * One component depends on another.
   *
   * @param count pairs of classes
   */
  public record Edge(String from, String to, int count) {}

  /**
   * One capability depends on another, or may.
   *
   * @param from with its component, such as {@code domain.session}
   * @param allowed whether the description says so
   * @param count pairs of classes; 0 for an edge that is allowed and not used
   */
  public record CapabilityEdge(String from, String to, boolean allowed, int count) {}

  /** Which way the conversation goes at a port. */
  public enum Side {
    /** The outside asks the application. */
    DRIVING,
    /** The application asks the outside. */
    DRIVEN
  }

  /**
   * A port, and who meets at it.
   *
   * @param name full name of the interface
   * @param component where it lives, such as {@code domain.user}
   * @param methods their names
   * @param implementers full names of the classes that implement it, tests left out
   * @param callers full names of the classes that call it
   */
  public record Port(
      String name,
      String component,
      Side side,
      List<String> methods,
      List<String> implementers,
      List<String> callers) {

    /** Copies the lists. */
    public Port {
      methods = List.copyOf(methods);
      implementers = List.copyOf(implementers);
      callers = List.copyOf(callers);
    }
  }

  /** An exception that lets findings pass today. */
  public record ExceptionInForce(Exemption exemption, int findings) {}
}
