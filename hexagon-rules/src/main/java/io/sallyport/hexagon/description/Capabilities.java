package io.sallyport.hexagon.description;

import java.util.List;

/**
 * The slices of one component, and which of them may see which. What is not allowed is forbidden.
 *
 * @param packages a pattern in which {@code (*)} is the name of the capability
 */
public record Capabilities(String packages, List<Edge> allowed) {

  /**
   * One capability may see another.
   *
   * @param from the name that {@code (*)} stood for
   * @param to the name that {@code (*)} stood for
   */
  public record Edge(String from, String to) {}

  /** Copies the list. */
  public Capabilities {
    allowed = List.copyOf(allowed);
  }
}
