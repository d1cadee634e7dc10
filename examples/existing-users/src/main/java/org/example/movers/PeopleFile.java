package org.example.movers;

import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.user.ImportedUser;
import java.util.Iterator;
import java.util.stream.Stream;

/** A list that another system has written: id; address; name; hash. */
// tag::file[]
final class PeopleFile {

  private PeopleFile() {}

  /** Line by line, however many there are. */
  static Iterator<ImportedUser> users(Stream<String> lines) {
    return lines.map(PeopleFile::user).iterator();
  }

  private static ImportedUser user(String line) {
    String[] columns = line.split(";", -1);
    PasswordHash hash = columns[3].isEmpty() ? null : PasswordHash.of(columns[3]);
    return ImportedUser.of(columns[1], hash).named(columns[2]).linkedTo(columns[0]);
  }
}
// end::file[]
