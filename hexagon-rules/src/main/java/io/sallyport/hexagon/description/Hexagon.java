package io.sallyport.hexagon.description;

import java.nio.file.Path;
import java.util.List;

/**
 * The description of a hexagon: a plain value, and the only thing a project has to write. Whatever
 * it does not allow is forbidden.
 *
 * @param components in the order in which documents show them
 * @param drivingPorts what the outside asks of the application; the interfaces among them are
 *     ports, other types are what they speak of
 * @param drivenPorts what the application needs of the outside
 * @param api types of the core, beyond the driving ports, that may cross a driving port
 * @param capabilities slices of components
 * @param coreMayUse packages outside the program that every component may use
 * @param sources folders of Java sources; none switches the source scanner off
 * @param exemptions dated exceptions
 * @param exemptAtMost how many findings the exceptions may let pass in all
 * @param baselines files of what was wrong at the start; none or one
 */
public record Hexagon(
    String name,
    List<Component> components,
    Types drivingPorts,
    Types drivenPorts,
    Types api,
    List<Capabilities> capabilities,
    List<String> coreMayUse,
    List<Path> sources,
    List<Exemption> exemptions,
    int exemptAtMost,
    List<Baseline> baselines) {

  /** Copies the lists. */
  public Hexagon {
    components = List.copyOf(components);
    capabilities = List.copyOf(capabilities);
    coreMayUse = List.copyOf(coreMayUse);
    sources = List.copyOf(sources);
    exemptions = List.copyOf(exemptions);
    baselines = List.copyOf(baselines);
  }
}
