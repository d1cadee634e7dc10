package io.sallyport.postgres;

import io.sallyport.domain.shared.Secret;
import io.sallyport.postgres.FolderSecrets.Name;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL in a data folder, ready for connections. The process that started it stops it by
 * {@link #close()}, after everything that uses it; if the process dies instead, the database stops
 * by itself; if the database dies, it is started again. Another process, such as a command beside a
 * running server, uses the same database and leaves it alone. Safe for use by many threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Duration ATTACH = Duration.ofMinutes(1);

  private final FolderSecrets secrets;
  private final int port;
  private final @Nullable Ownership ownership;

  /** What only the process that started the database has. */
  private record Ownership(DataFolder folder, Supervisor supervisor, FolderLock lock) {}

  private EmbeddedPostgres(FolderSecrets secrets, int port, @Nullable Ownership ownership) {
    this.secrets = secrets;
    this.port = port;
    this.ownership = ownership;
  }

  /**
   * Starts the database of a folder; makes folder, secrets and database at the first time. A server
   * of this folder that outlived its killed process is stopped first.
   *
   * @throws EmbeddedFailure if another process uses the folder, if it is not private, if its
   *     secrets are gone or are not its own, or if PostgreSQL does not run here
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    DataFolder folder = DataFolder.open(dataFolder);
    return inFolder(folder, () -> startLocked(folder, FolderLock.acquire(folder)));
  }

  /**
   * Starts a new database for a test, in a folder of its own below {@code java.io.tmpdir}. It
   * trades the durability of {@link #start} for speed. {@link #close()} stops it and removes the
   * folder. Whoever does not close it finds it stopped with the process all the same, and the
   * folder removed by a later start.
   *
   * @throws EmbeddedFailure if PostgreSQL does not run here
   */
  public static EmbeddedPostgres startTemporary() {
    DataFolder folder = TemporaryFolders.create();
    return inFolder(folder, () -> startLocked(folder, FolderLock.acquire(folder)));
  }

  /**
   * Uses the database of a folder: the one that another process runs, or else one that is started
   * now. Waits up to a minute for the other to be ready.
   *
   * @throws EmbeddedFailure as {@link #start}, or if the other does not get ready
   */
  public static EmbeddedPostgres open(Path dataFolder) {
    DataFolder folder = DataFolder.open(dataFolder);
    return inFolder(
        folder,
        () ->
            Polling.first(ATTACH, () -> startOrAttach(folder))
                .orElseThrow(() -> FolderLock.refusal(folder)));
  }

  /** The role that owns the schema {@code sallyport}: for migrations. */
  public DatabaseLogin owner() {
    return login(Cluster.OWNER, Name.POSTGRES_OWNER);
  }

  /** The role that reads and writes rows and can change no table: for everything else. */
  public DatabaseLogin app() {
    return login(Cluster.APP, Name.POSTGRES_APP);
  }

  /** The role that may do everything, in the database {@code postgres}: for administrators. */
  public DatabaseLogin superuser() {
    return login(Cluster.SUPERUSER, Name.POSTGRES_SUPERUSER).to("postgres");
  }

  /** The key of this folder's server: 32 random bytes in base64url. */
  public Secret secretKey() {
    return secrets.get(Name.SECRET_KEY);
  }

  /**
   * Completes when the database of this process has ended and could not be started again. Nothing
   * is served from then on.
   */
  public CompletionStage<EmbeddedFailure> lost() {
    return ownership == null ? new CompletableFuture<>() : ownership.supervisor().lost();
  }

  /** Whether this process started the database, and so will stop it. */
  public boolean isOwner() {
    return ownership != null;
  }

  /**
   * Stops the database if this process started it: open transactions are rolled back, committed
   * ones are on the disk. May be called again.
   */
  @Override
  public void close() {
    if (ownership == null) {
      return;
    }
    try {
      ownership.supervisor().close();
    } catch (IOException failure) {
      throw new EmbeddedFailure("PostgreSQL could not be told to stop.", failure);
    } finally {
      ownership.lock().close();
    }
    if (ownership.folder().temporary()) {
      TemporaryFolders.remove(ownership.folder());
    }
  }

  private static Optional<EmbeddedPostgres> startOrAttach(DataFolder folder) throws IOException {
    Optional<FolderLock> lock = FolderLock.tryAcquire(folder);
    if (lock.isPresent()) {
      return Optional.of(startLocked(folder, lock.get()));
    }
    Optional<PostmasterFile> running =
        PostmasterFile.read(folder.cluster())
            .filter(PostmasterFile::ready)
            .filter(file -> file.process(folder).isPresent());
    if (running.isEmpty()) {
      return Optional.empty();
    }
    FolderSecrets secrets = FolderSecrets.read(folder);
    Cluster.requireUsable(folder, secrets);
    return Optional.of(new EmbeddedPostgres(secrets, running.get().port(), null));
  }

  private static EmbeddedPostgres startLocked(DataFolder folder, FolderLock lock)
      throws IOException {
    boolean started = false;
    try {
      FolderSecrets secrets =
          folder.hasCluster() ? FolderSecrets.read(folder) : FolderSecrets.make(folder);
      if (folder.hasCluster()) {
        Cluster.requireUsable(folder, secrets);
        Postmaster.stopLeftOver(folder);
      }
      Cluster.removeDrafts(folder);
      Launcher launcher = Launcher.forUser(folder.uid());
      PostgresBinaries binaries =
          PostgresBinaries.prepare(folder, PostgresArchive.forThisMachine());
      if (!folder.hasCluster()) {
        new Cluster(folder, binaries, secrets, launcher).create();
      }
      Supervisor supervisor =
          Supervisor.of(
              Postmaster.start(folder, binaries, launcher),
              ended -> ended.startedAgain(folder, binaries, launcher),
              folder.log());
      started = true;
      return new EmbeddedPostgres(
          secrets, supervisor.port(), new Ownership(folder, supervisor, lock));
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  private DatabaseLogin login(String user, Name password) {
    return new DatabaseLogin("127.0.0.1", port, Cluster.DATABASE, user, secrets.get(password));
  }

  private interface Work {
    EmbeddedPostgres run() throws IOException;
  }

  private static EmbeddedPostgres inFolder(DataFolder folder, Work work) {
    try {
      return work.run();
    } catch (IOException failure) {
      throw new EmbeddedFailure(
          "The data folder %s cannot be used: %s".formatted(folder.root(), failure), failure);
    }
  }
}
