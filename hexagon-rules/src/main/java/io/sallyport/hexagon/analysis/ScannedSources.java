package io.sallyport.hexagon.analysis;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the source scanner saw.
 *
 * @param files the file of each class that stands at the top of one
 * @param uses in the order of the files
 * @param unread files that could not be parsed
 * @param unresolved by file, the names that the compiler did not find, and that an import explained
 * @param missing folders that do not exist or hold no source
 */
public record ScannedSources(
    Map<String, String> files,
    List<Use> uses,
    List<UnreadFile> unread,
    Map<String, Set<String>> unresolved,
    List<Path> missing) {

  private static final int NAMED = 3;

  /** Copies all. */
  public ScannedSources {
    files = Map.copyOf(files);
    uses = List.copyOf(uses);
    unread = List.copyOf(unread);
    unresolved = Map.copyOf(unresolved);
    missing = List.copyOf(missing);
  }

  /** A sentence for each file that the compiler did not understand as a whole. */
  public List<String> remarks() {
    return new TreeMap<>(unresolved)
        .entrySet().stream().map(each -> remark(each.getKey(), each.getValue())).toList();
  }

  private static String remark(String file, Set<String> names) {
    List<String> first = names.stream().limit(NAMED).toList();
    String which = names.contains("*") ? "all names are" : String.join(", ", first);
    String more = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
    return file
        + ": "
        + which
        + more
        + " known by imports only; put the libraries on the class path of the check";
  }

  /** For a program whose sources are not shown. */
  public static ScannedSources nothing() {
    return new ScannedSources(Map.of(), List.of(), List.of(), Map.of(), List.of());
  }

  /** What was seen in several folders, and the folders in which there was nothing to see. */
  public static ScannedSources all(Collection<ScannedSources> parts, List<Path> missing) {
    Map<String, String> files = new HashMap<>();
    Map<String, Set<String>> unresolved = new HashMap<>();
    for (ScannedSources each : parts) {
      files.putAll(each.files);
      unresolved.putAll(each.unresolved);
    }
    List<Use> uses = parts.stream().flatMap(each -> each.uses.stream()).toList();
    List<UnreadFile> unread = parts.stream().flatMap(each -> each.unread.stream()).toList();
    return new ScannedSources(files, uses, unread, unresolved, missing);
  }
}
