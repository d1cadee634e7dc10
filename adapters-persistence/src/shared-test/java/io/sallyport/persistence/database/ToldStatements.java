package io.sallyport.persistence.database;

import io.sallyport.persistence.database.WireTap.RoundTrip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client tells PostgreSQL on one connection, by its messages (PostgreSQL manual, section
 * 55.7). A statement has its text only where it is parsed; later it is called by its name.
 */
final class ToldStatements {

  /** The driver sends it along with the first statement of the transaction. */
  private static final String BEGIN = "BEGIN";

  private final int connection;
  private final List<String> heard;
  private final List<RoundTrip> roundTrips;
  private final Map<String, String> textByStatement = new HashMap<>();
  private final Map<String, String> textByPortal = new HashMap<>();
  private final List<String> unanswered = new ArrayList<>();

  ToldStatements(int connection, List<String> heard, List<RoundTrip> roundTrips) {
    this.connection = connection;
    this.heard = heard;
    this.roundTrips = roundTrips;
  }

  /**
   * @param type of the message
   * @param texts its body, parted where a zero is; the first ones are texts
   */
  void note(int type, String[] texts) {
    switch (type) {
      case 'P' -> parse(texts[0], texts[1]);
      case 'B' -> textByPortal.put(texts[0], textByStatement.getOrDefault(texts[1], "?"));
      case 'E' -> execute(textByPortal.getOrDefault(texts[0], "?"));
      case 'S' -> sync();
      case 'Q' -> query(texts[0]);
      default -> {}
    }
  }

  private void parse(String statement, String text) {
    heard.add(text);
    textByStatement.put(statement, text);
  }

  private void execute(String text) {
    heard.add("execute");
    unanswered.add(text);
  }

  private void sync() {
    heard.add("sync");
    // An empty one is how a pool asks whether the connection is alive.
    if (!unanswered.equals(List.of(""))) {
      roundTrips.add(new RoundTrip(connection, List.copyOf(unanswered)));
    }
    unanswered.clear();
  }

  private void query(String text) {
    if (!text.isEmpty()) {
      heard.addAll(List.of(text, "execute", "sync"));
      unanswered.add(text);
      if (!text.equals(BEGIN)) {
        roundTrips.add(new RoundTrip(connection, List.copyOf(unanswered)));
        unanswered.clear();
      }
    }
  }

  /** Whether the client is to send more before it gets an answer. */
  boolean isHeldBack() {
    return unanswered.equals(List.of(BEGIN));
  }
}
