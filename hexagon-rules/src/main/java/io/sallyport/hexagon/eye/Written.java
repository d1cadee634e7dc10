package io.sallyport.hexagon.eye;

import java.util.List;
import java.util.Map;

/**
 * What the second eye saw.
 *
 * @param files the file of each class that stands at the top of one
 * @param uses in the order of the files
 */
public record Written(Map<String, String> files, List<Use> uses) {

  /** Copies both. */
  public Written {
    files = Map.copyOf(files);
    uses = List.copyOf(uses);
  }

  /** For a program whose sources are not shown. */
  public static Written nothing() {
    return new Written(Map.of(), List.of());
  }
}
