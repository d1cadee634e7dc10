package io.sallyport.bench.load;

/**
 * A PostgreSQL cluster in a temporary folder.
 *
 * @param pid of the postmaster
 * @param password of the superuser
 * @param hasStatementCounts whether pg_stat_statements is loaded
 * @param origin where the program is from
 */
record Cluster(long pid, int port, String password, boolean hasStatementCounts, String origin) {

  static final String SUPERUSER = "postgres";

  static Cluster start(Processes processes, java.nio.file.Path folder) throws Exception {
    var debian = DebianCluster.find();
    return debian.isPresent()
        ? debian.get().start(processes, folder)
        : EmbeddedCluster.start(processes, folder);
  }
}
