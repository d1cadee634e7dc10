package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.Capabilities;
import io.sallyport.hexagon.Check;
import io.sallyport.hexagon.Component;
import io.sallyport.hexagon.Hexagon;
import io.sallyport.hexagon.Types;
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
    return new Hexagon(
        hexagon.name(),
        part,
        hexagon.drivingPorts(),
        hexagon.drivenPorts(),
        hexagon.api(),
        hexagon.capabilities(),
        hexagon.coreMayUse(),
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withDrivingPorts(Hexagon hexagon, Types part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        part,
        hexagon.drivenPorts(),
        hexagon.api(),
        hexagon.capabilities(),
        hexagon.coreMayUse(),
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withDrivenPorts(Hexagon hexagon, Types part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        hexagon.drivingPorts(),
        part,
        hexagon.api(),
        hexagon.capabilities(),
        hexagon.coreMayUse(),
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withApi(Hexagon hexagon, Types part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        hexagon.drivingPorts(),
        hexagon.drivenPorts(),
        part,
        hexagon.capabilities(),
        hexagon.coreMayUse(),
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withCapabilities(Hexagon hexagon, List<Capabilities> part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        hexagon.drivingPorts(),
        hexagon.drivenPorts(),
        hexagon.api(),
        part,
        hexagon.coreMayUse(),
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withCoreMayUse(Hexagon hexagon, List<String> part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        hexagon.drivingPorts(),
        hexagon.drivenPorts(),
        hexagon.api(),
        hexagon.capabilities(),
        part,
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withSources(Hexagon hexagon, List<Path> part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        hexagon.drivingPorts(),
        hexagon.drivenPorts(),
        hexagon.api(),
        hexagon.capabilities(),
        hexagon.coreMayUse(),
        part,
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        hexagon.houseRules());
  }

  static Hexagon withHouseRules(Hexagon hexagon, List<Check> part) {
    return new Hexagon(
        hexagon.name(),
        hexagon.components(),
        hexagon.drivingPorts(),
        hexagon.drivenPorts(),
        hexagon.api(),
        hexagon.capabilities(),
        hexagon.coreMayUse(),
        hexagon.sources(),
        hexagon.exemptions(),
        hexagon.exemptAtMost(),
        hexagon.baselines(),
        part);
  }
}
