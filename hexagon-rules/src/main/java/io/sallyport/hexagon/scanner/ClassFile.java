package io.sallyport.hexagon.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * One class file of the program, in a folder or in a jar.
 *
 * @param path in its folder or jar, such as {@code shop/domain/Order.class}
 * @param uri where it can be read
 */
record ClassFile(String path, URI uri) {
  /** The newest class files that ArchUnit reads are those of Java 27. */
  static final int NEWEST_READABLE = 71;

  private static final int MAGIC = 0xCAFEBABE;
  private static final int HEADER = 8;
  private static final int JAVA_1 = 44;

  /** One name for one file, however its address is written. */
  String key() {
    return key(uri);
  }

  static String key(URI uri) {
    String[] parts = uri.getSchemeSpecificPart().split("!/", 2);
    if (!"jar".equals(uri.getScheme())) {
      return Path.of(uri).normalize().toString();
    }
    String jar = parts[0].replaceFirst("^file:/*", "/");
    return Path.of(jar).normalize() + "!/" + parts[1];
  }

  /** The full name that a class at this path has. */
  String className() {
    String bare =
        path.replaceFirst("^META-INF/versions/\\d+/", "")
            .replaceFirst("^(BOOT|WEB)-INF/classes/", "")
            .replaceFirst("\\.class$", "");
    return bare.replace('/', '.');
  }

  /** Why it was not read, and what helps. */
  String problem() {
    try (InputStream stream = open()) {
      byte[] header = stream.readNBytes(HEADER);
      return header.length == 0 ? "is empty; compile it again" : problem(header);
    } catch (IOException unreadable) {
      return "cannot be read; compile it again (" + unreadable.getMessage() + ")";
    }
  }

  /** Past the cache of the platform, in which a jar stays that was made anew. */
  private InputStream open() throws IOException {
    URLConnection connection = uri.toURL().openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private static String problem(byte[] header) {
    if (header.length < HEADER) {
      return "is cut off; compile it again";
    }
    ByteBuffer bytes = ByteBuffer.wrap(header);
    if (bytes.getInt() != MAGIC) {
      return "is no class file; take it away or compile it again";
    }
    int version = bytes.getInt() & 0xFFFF;
    return version > NEWEST_READABLE
        ? "is written for Java %d, and classes up to Java %d can be read; compile with --release %2$d"
            .formatted(version - JAVA_1, NEWEST_READABLE - JAVA_1)
        : "is cut off or damaged; compile it again";
  }

  static UncheckedIOException unreadable(Path location, IOException cause) {
    return new UncheckedIOException("The classes at " + location + " cannot be read", cause);
  }

  static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
