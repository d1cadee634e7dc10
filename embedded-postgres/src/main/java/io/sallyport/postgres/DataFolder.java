package io.sallyport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder that everything of an embedded server lives in: private to the user who runs it.
 *
 * @param root where it really is, links resolved
 * @param uid the user that this process makes files as; -1 where the system has no user ids
 * @param temporary whether it ends with its database, so that nothing in it has to survive a crash
 */
record DataFolder(Path root, int uid, boolean temporary) {

  private static final String SPECIAL = "$`\"\\\r\n";

  /**
   * Makes the folder (0700) if it is not there, and refuses one that is not private.
   *
   * @throws EmbeddedFailure if it is no folder, open to others, or someone else's
   */
  static DataFolder open(Path path) {
    return open(path, false);
  }

  /** As {@link #open(Path)}, for a folder that ends with its database. */
  static DataFolder openTemporary(Path path) {
    return open(path, true);
  }

  private static DataFolder open(Path path, boolean temporary) {
    Path wanted = path.toAbsolutePath().normalize();
    requirePlain(wanted);
    try {
      if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
        throw new EmbeddedFailure(wanted + " is not a folder. Choose another folder.");
      }
      if (wanted.getParent() != null) {
        Files.createDirectories(wanted.getParent());
      }
      PrivateFiles.createFolder(wanted);
      Path root = wanted.toRealPath();
      requirePlain(root);
      int uid = PrivateFiles.ownUid(root);
      PrivateFiles.requirePrivate(root, uid);
      return new DataFolder(root, uid, temporary);
    } catch (IOException failure) {
      throw new EmbeddedFailure(
          "The data folder %s cannot be used: %s. It must be a folder that this user can write to."
              .formatted(wanted, failure),
          failure);
    }
  }

  /** PostgreSQL's initdb puts its own path into a command line, between double quotes only. */
  private static void requirePlain(Path path) {
    if (path.toString().chars().anyMatch(sign -> SPECIAL.indexOf(sign) >= 0)) {
      throw new EmbeddedFailure(
          "PostgreSQL cannot be started from %s, because of a dollar sign, double quote, backquote, backslash or line break in the name. Choose another folder."
              .formatted(path.toString().replaceAll("[\\r\\n]", "?")));
    }
  }

  /** The cluster. It exists only whole: roles, database and all. */
  Path cluster() {
    return root.resolve("postgres");
  }

  boolean hasCluster() {
    return Files.exists(cluster());
  }

  Path secrets() {
    return root.resolve("secrets");
  }

  Path binaries() {
    return root.resolve("bin");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log() {
    return logs().resolve("postgresql.log");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path port() {
    return root.resolve("port");
  }
}
