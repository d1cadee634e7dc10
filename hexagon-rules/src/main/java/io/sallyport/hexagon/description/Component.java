package io.sallyport.hexagon.description;

import java.util.List;

/**
 * A component of the hexagon.
 *
 * @param name as findings and diagrams show it
 * @param types which classes live here
 * @param mayUse packages of libraries, or members such as {@code java.lang.System#getProperty},
 *     beyond what the core may use; {@code ..} is every package. A driving adapter lists the
 *     packages of its support here, and support those of the core that it may see
 */
public record Component(String name, Kind kind, Types types, List<String> mayUse) {

  /** Copies the list. */
  public Component {
    mayUse = List.copyOf(mayUse);
  }
}
