package io.sallyport.bootstrap.asvs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page for auditors: every requirement, and what shows it. */
final class AsvsPage {
  private static final Map<Integer, String> CHAPTERS =
      Map.ofEntries(
          Map.entry(1, "Encoding and sanitization"),
          Map.entry(2, "Validation and business logic"),
          Map.entry(3, "Web front ends"),
          Map.entry(4, "API and web service"),
          Map.entry(6, "Authentication"),
          Map.entry(7, "Sessions"),
          Map.entry(8, "Authorization"),
          Map.entry(9, "Self-contained tokens"),
          Map.entry(10, "OAuth and OpenID Connect"),
          Map.entry(11, "Cryptography"),
          Map.entry(12, "Secure communication"),
          Map.entry(13, "Configuration"),
          Map.entry(14, "Data protection"),
          Map.entry(16, "Logging and errors"));

  private final Map<Integer, List<Requirement>> chapters;
  private final Map<String, List<TaggedTest>> tests;

  AsvsPage(List<Requirement> requirements, List<TaggedTest> tests) {
    chapters =
        requirements.stream().collect(groupingBy(Requirement::chapter, TreeMap::new, toList()));
    this.tests = tests.stream().collect(groupingBy(TaggedTest::id));
  }

  String markdown() {
    return """
        # OWASP ASVS, requirement by requirement

        <!-- Made from asvs.tsv and from the tags of tests; a test keeps them alike. -->

        What this server does for each requirement of the
        [OWASP Application Security Verification Standard 5.0.0](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0), chapters 1 to 4, 6 to 14 and 16. The
        meaning is in our words and short; what counts is the text of the standard, found by its number. Chapter 5 is about files of users and chapter
        17 about WebRTC, of which there is nothing here; chapter 15, about how code is written, is not in this table.

        - **shown**: by the tests that are named. They have the number as a tag, `ASVS-6.2.4`; the build fails if a row has no test, or a tag no row.
        - **documented**: a matter of a page, or of whoever runs the server by that page.
        - **open**: not done, or done and not shown as a whole; what is missing is said. A row is open until all of it is there.
        - **not here**: about something that this server does not have.

        Rows of the table are changed in [asvs.tsv](asvs.tsv).

        """
        + counts()
        + chapters.entrySet().stream()
            .map(chapter -> section(chapter.getKey(), chapter.getValue()))
            .collect(joining());
  }

  private String counts() {
    String head =
        """
        | chapter | apply | shown | documented | open | not here |
        |---|---|---|---|---|---|
        """;
    List<Requirement> all = chapters.values().stream().flatMap(List::stream).toList();
    return head
        + chapters.entrySet().stream()
            .map(
                chapter ->
                    counted(
                        "[%d %s](#%s)"
                            .formatted(
                                chapter.getKey(),
                                title(chapter.getKey()),
                                anchor(chapter.getKey())),
                        chapter.getValue()))
            .collect(joining())
        + counted("all", all)
        + ofLevel(all, 1)
        + ofLevel(all, 2)
        + ofLevel(all, 3);
  }

  private static String ofLevel(List<Requirement> all, int level) {
    return counted("of level " + level, all.stream().filter(row -> row.level() == level).toList());
  }

  private static String counted(String name, List<Requirement> rows) {
    long out = count(rows, State.OUT);
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(
            name,
            rows.size() - out,
            count(rows, State.SHOWN),
            count(rows, State.DOCUMENTED),
            count(rows, State.OPEN),
            out);
  }

  private static long count(List<Requirement> rows, State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  private String section(int chapter, List<Requirement> rows) {
    return "\n## %d %s\n\n| id | level | meaning | state | |\n|---|---|---|---|---|\n"
            .formatted(chapter, title(chapter))
        + rows.stream().filter(row -> row.state() != State.OUT).map(this::line).collect(joining())
        + notHere(rows.stream().filter(row -> row.state() == State.OUT).toList());
  }

  private static String notHere(List<Requirement> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    return rows.stream()
        .map(row -> "- %s (level %d): %s\n".formatted(row.id(), row.level(), row.remark()))
        .collect(joining("", "\nNot here:\n\n", ""));
  }

  private String line(Requirement row) {
    String state = row.state().name().toLowerCase(Locale.ROOT);
    return "| %s | %d | %s | %s | %s |\n"
        .formatted(row.id(), row.level(), row.meaning(), state, proof(row));
  }

  private String proof(Requirement row) {
    if (row.state() != State.SHOWN) {
      return row.remark();
    }
    String shown =
        tests.getOrDefault(row.id(), List.of()).stream()
            .map(test -> "[`%s`](../%s)".formatted(test.name(), test.file()))
            .sorted()
            .collect(joining(", "));
    return row.remark().isEmpty() ? shown : row.remark() + " " + shown;
  }

  private static String title(int chapter) {
    return CHAPTERS.getOrDefault(chapter, "");
  }

  private static String anchor(int chapter) {
    return Links.anchor(chapter + " " + title(chapter));
  }
}
