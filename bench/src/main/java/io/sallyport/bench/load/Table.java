package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Results as a table in Markdown whose columns stand below each other in plain text too. */
final class Table {

  private static final List<Figure> COLUMNS =
      Stream.of(Figure.values()).filter(figure -> figure != Figure.BESIDE).toList();

  private Table() {}

  static String of(List<Result> results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(Stream.of("scenario", "of"), COLUMNS.stream().map(Figure::title)).toList());
    for (Result result : results) {
      for (Series series : result.series()) {
        rows.add(row(result, series));
      }
    }
    return markdown(rows);
  }

  private static List<String> row(Result result, Series series) {
    Series baseline = result.series().get(0);
    List<String> cells =
        new ArrayList<>(List.of(series == baseline ? result.scenario() : "", series.name()));
    for (Figure figure : COLUMNS) {
      cells.add(series == baseline ? plain(figure, series) : compared(figure, series, baseline));
    }
    return cells;
  }

  private static String plain(Figure figure, Series series) {
    List<Double> values = series.of(figure);
    return values.isEmpty() ? "" : figure.format(Statistics.median(values));
  }

  /**
   * The median, and the median of the ratios of all rounds with their spread: {@code 3,210 ×0.36
   * ±4%}.
   */
  private static String compared(Figure figure, Series series, Series baseline) {
    List<Double> ratios = Statistics.ratios(series.of(figure), baseline.of(figure));
    if (ratios.isEmpty()) {
      return plain(figure, series);
    }
    Statistics.Spread spread = Statistics.spread(ratios);
    return String.format(
        Locale.ROOT,
        "%s ×%.2f ±%.0f%%",
        plain(figure, series),
        spread.median(),
        spread.share() * 100);
  }

  static String markdown(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(line(rows.get(i), widths, ' '));
      if (i == 0) {
        text.append(line(rows.get(0).stream().map(any -> "").toList(), widths, '-'));
      }
    }
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths, char fill) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      line.append(fill)
          .append(cells.get(i))
          .append(String.valueOf(fill).repeat(widths[i] - cells.get(i).length() + 1))
          .append('|');
    }
    return line.append('\n').toString();
  }
}
