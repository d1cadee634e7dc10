package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Types;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;

/** A description with one part exchanged. */
final class Copies {

  /** Exchanges a part. */
  interface With<T> {
    Hexagon of(Hexagon hexagon, T part);
  }

  private Copies() {}

  static Hexagon withComponents(Hexagon hexagon, List<Component> part) {
    return copy(hexagon, "components", part);
  }

  static Hexagon withDrivingPorts(Hexagon hexagon, Types part) {
    return copy(hexagon, "drivingPorts", part);
  }

  static Hexagon withDrivenPorts(Hexagon hexagon, Types part) {
    return copy(hexagon, "drivenPorts", part);
  }

  static Hexagon withApi(Hexagon hexagon, Types part) {
    return copy(hexagon, "api", part);
  }

  static Hexagon withCapabilities(Hexagon hexagon, List<Capabilities> part) {
    return copy(hexagon, "capabilities", part);
  }

  static Hexagon withCoreMayUse(Hexagon hexagon, List<String> part) {
    return copy(hexagon, "coreMayUse", part);
  }

  static Hexagon withSources(Hexagon hexagon, List<Path> part) {
    return copy(hexagon, "sources", part);
  }

  private static Hexagon copy(Hexagon hexagon, String name, Object part) {
    try {
      RecordComponent[] components = Hexagon.class.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] parts = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        parts[i] =
            components[i].getName().equals(name)
                ? part
                : components[i].getAccessor().invoke(hexagon);
      }
      return Hexagon.class.getDeclaredConstructor(types).newInstance(parts);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
