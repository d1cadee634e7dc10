package io.sallyport.hexagon.report;

import static io.sallyport.hexagon.report.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One page that needs nothing else: no script, no font, no picture from elsewhere. It follows the
 * reader's light or dark scheme, and the width of the window.
 */
public final class HtmlReport {

  private static final String HEXAGON =
      "<svg viewBox=\"0 0 48 48\" aria-hidden=\"true\"><path d=\"M24 3 42.2 13.5v21L24 45"
          + " 5.8 34.5v-21Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\""
          + " stroke-linejoin=\"round\"/><path d=\"M24 12.5 34 18.2v11.6L24 35.5 14 29.8V18.2Z\""
          + " fill=\"currentColor\" opacity=\".2\"/>";
  private static final String TICK = stroke("m19 24 3.8 3.8 6.8-7.4");
  private static final String CROSS = stroke("m19.8 19.8 8.4 8.4m0-8.4-8.4 8.4");

  private HtmlReport() {}

  private static String stroke(String path) {
    return "<path d=\"%s\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        .formatted(path);
  }

  /** The page; the same findings give the same bytes. */
  public static String of(Report report, DescriptionFormat format) {
    Summary summary = Summary.of(report);
    String title = "Layering of " + report.hexagon().name();
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s: %s</title>
    <style>
    %s</style>
    </head>
    <body>
    """
            .formatted(escaped(title), escaped(summary.sentence()), css())
        + header(title, summary)
        + "<main>\n"
        + HtmlRules.broken(summary.broken(), format)
        + HtmlModel.exceptions(report.model())
        + HtmlEdges.components(report)
        + HtmlEdges.capabilities(report.model())
        + HtmlModel.ports(report.model())
        + HtmlModel.numbers(report.model())
        + HtmlRules.all(report.verdicts())
        + "</main>\n<footer>Made by Sallyport hexagon rules.</footer>\n</body>\n</html>\n";
  }

  private static String header(String title, Summary summary) {
    String state = summary.broken().isEmpty() ? "good" : "bad";
    return "<header class=\"%s\">\n%s<div><h1>%s</h1><p>%s</p></div>\n</header>\n"
            .formatted(
                state,
                HEXAGON + (summary.broken().isEmpty() ? TICK : CROSS) + "</svg>\n",
                escaped(title),
                escaped(summary.sentence()))
        + "<dl class=\"counts\">"
        + count("good", "rules hold", summary.holding())
        + count(summary.broken().isEmpty() ? "" : "bad", "rules broken", summary.broken().size())
        + count(summary.places() == 0 ? "" : "bad", "places", summary.places())
        + count("", "excepted", summary.excepted())
        + count("", "classes", summary.classes())
        + "</dl>\n";
  }

  private static String count(String state, String what, long number) {
    return "<div class=\"%s\"><dt>%s</dt><dd>%d</dd></div>".formatted(state, what, number);
  }

  private static String css() {
    try (InputStream css =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
