package io.sallyport.persistence.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.Driver;

/** Says at once what would fail later: libraries of a host that are older than we can use. */
public final class LibraryVersions {

  private LibraryVersions() {}

  /**
   * Of what the stores need: JDBI and the driver.
   *
   * @throws IllegalStateException names each library, the version found and the oldest that works
   */
  public static void requireForStores() {
    List<String> complaints = complaints(Library.OF_STATEMENTS);
    var driver = new Driver();
    String version = driver.getMajorVersion() + "." + driver.getMinorVersion();
    String complaint = new Library("org.postgresql", "postgresql", "42.7").complaintAbout(version);
    if (complaint != null) {
      complaints.add(complaint);
    }
    refuseIfAny(complaints);
  }

  /** Of what the migrations need: Flyway and Jackson. */
  static void requireForMigrations() {
    refuseIfAny(complaints(Library.OF_MIGRATIONS));
  }

  static List<String> complaints(List<Library> libraries) {
    List<String> complaints = new ArrayList<>();
    for (Library library : libraries) {
      try {
        String complaint = library.complaint(LibraryVersions.class.getClassLoader());
        if (complaint != null) {
          complaints.add(complaint);
        }
      } catch (IOException unreadable) {
        // Then nobody knows, as with a jar that does not tell.
      }
    }
    return complaints;
  }

  private static void refuseIfAny(List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "Libraries are too old: "
              + String.join(" ", complaints)
              + " Their versions come from the"
              + " build of the program around Sallyport.");
    }
  }
}
