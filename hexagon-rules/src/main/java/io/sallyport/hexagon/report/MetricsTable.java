package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import java.util.List;
import java.util.Locale;

/** Components with their kind, their size, and Robert C. Martin's package metrics. */
public final class MetricsTable {

  /** What {@link #rows} holds, column by column. */
  public static final List<String> HEADINGS =
      List.of("component", "kind", "classes", "Ca", "Ce", "I", "A", "D");

  /** What the short headings mean. */
  public static final String LEGEND =
      "Ca: components that depend on this one; Ce: components that it depends on; I = Ce / (Ca +"
          + " Ce), 0 is hard to change and 1 easy; A: share of abstract types among the public"
          + " ones; D = |A + I - 1|. They are shown and never judged.";

  private MetricsTable() {}

  /** One row for each component. */
  public static List<List<String>> rows(ArchitectureModel model) {
    return model.components().stream().map(MetricsTable::row).toList();
  }

  private static List<String> row(ArchitectureModel.Part part) {
    ArchitectureModel.Metrics metrics = part.metrics();
    return List.of(
        part.name(),
        EnumText.of(part.kind()),
        Integer.toString(part.classes()),
        Integer.toString(metrics.ca()),
        Integer.toString(metrics.ce()),
        decimal(metrics.instability()),
        decimal(metrics.abstractness()),
        decimal(metrics.distance()));
  }

  private static String decimal(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
  }
}
