package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.configuration.HostFacts;
import io.sallyport.domain.shared.Secret;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where commands print, and where they are told what must not be an argument, because other users
 * of the machine can read arguments.
 */
public final class Terminal {

  private final BufferedReader in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final @Nullable Console console;

  Terminal(Reader in, PrintWriter out, PrintWriter err, @Nullable Console console) {
    this.in = new BufferedReader(in);
    this.out = out;
    this.err = err;
    this.console = console;
  }

  /**
   * The process's own streams, in UTF-8 unless the console says otherwise. What cannot be decoded
   * is an error, not a question mark.
   */
  public static Terminal system() {
    Console console = HostFacts.here().terminal() ? System.console() : null;
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    return new Terminal(
        new InputStreamReader(System.in, charset.newDecoder()),
        new PrintWriter(System.out, true, charset),
        new PrintWriter(System.err, true, charset),
        console);
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /**
   * A new password: asked for twice without echo if a person is there, else one line of standard
   * input.
   *
   * @throws CommandFailure if there is none, or the two differ
   */
  Secret newPassword() {
    if (console == null) {
      return line().map(Secret::of).orElseThrow(Terminal::nothingTyped);
    }
    Secret first = asked(console, "Password: ");
    if (!first.equals(asked(console, "Once more: "))) {
      throw new CommandFailure("The two passwords differ.");
    }
    return first;
  }

  private static Secret asked(Console console, String prompt) {
    char[] typed = console.readPassword("%s", prompt);
    if (typed == null) {
      throw nothingTyped();
    }
    return Secret.of(Arguments.decoded(new String(typed), "The password"));
  }

  private Optional<String> line() {
    try {
      // Some systems begin a text with a mark of its encoding.
      return Optional.ofNullable(in.readLine()).map(line -> line.replaceFirst("^\uFEFF", ""));
    } catch (CharacterCodingException notText) {
      throw new CommandFailure("Standard input is no text in UTF-8.");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CommandFailure nothingTyped() {
    return new CommandFailure("A password is expected on standard input, as one line.");
  }
}
