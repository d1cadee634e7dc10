package io.sallyport.hexagon.scanner;

import com.tngtech.archunit.core.importer.Location;
import io.sallyport.hexagon.analysis.UnreadFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Lists what a jar holds. */
final class ClassJar {
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d+)/(.+)");

  private final Path path;
  private final JarFile jar;
  private final Map<String, List<ClassFile>> versions = new HashMap<>();
  private final List<UnreadFile> nested = new ArrayList<>();

  private ClassJar(Path path, JarFile jar) {
    this.path = path;
    this.jar = jar;
  }

  static void require(Path path) {
    open(path, jar -> jar.getName());
  }

  static ClassFolder read(Path path, Location location, String prefix) {
    return open(
        path,
        file -> {
          ClassJar jar = new ClassJar(path, file);
          for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
            if (entry.getName().startsWith(prefix)) {
              jar.add(entry);
            }
          }
          return jar.folder(location);
        });
  }

  private interface Question<T> {
    T ask(JarFile jar) throws IOException;
  }

  private static <T> T open(Path path, Question<T> question) {
    try (JarFile file = new JarFile(path.toFile())) {
      return question.ask(file);
    } catch (ZipException noJar) {
      throw new IllegalArgumentException(
          path.toAbsolutePath() + " is neither a folder nor a jar; correct the path", noJar);
    } catch (IOException unreadable) {
      throw ClassFile.unreadable(path, unreadable);
    }
  }

  private ClassFolder folder(Location location) {
    List<ClassFile> files = new ArrayList<>();
    List<ClassFile> older = new ArrayList<>();
    for (List<ClassFile> each : versions.values()) {
      each.sort(Comparator.comparingInt(file -> -version(file.path())));
      files.add(each.get(0));
      older.addAll(each.subList(1, each.size()));
    }
    files.sort(Comparator.comparing(ClassFile::path));
    return new ClassFolder(location, path.toString(), files, older, nested);
  }

  private void add(JarEntry entry) throws IOException {
    String name = entry.getName();
    if (ClassFile.isClass(name) && isInUse(name)) {
      String plain = VERSIONED.matcher(name).replaceFirst("$2");
      versions
          .computeIfAbsent(plain, none -> new ArrayList<>())
          .add(new ClassFile(name, uri(name)));
    } else if (name.endsWith(".jar")) {
      addNested(entry);
    }
  }

  /** Java looks at versions only in a jar whose manifest says that it has some. */
  private boolean isInUse(String name) {
    return version(name) == 0 || jar.isMultiRelease();
  }

  private static int version(String name) {
    Matcher versioned = VERSIONED.matcher(name);
    return versioned.matches() ? Integer.parseInt(versioned.group(1)) : 0;
  }

  private void addNested(JarEntry entry) throws IOException {
    String what = "lies in " + entry.getName() + ", a jar in a jar; unpack that, and name it too";
    try (JarInputStream inner = new JarInputStream(jar.getInputStream(entry))) {
      for (ZipEntry each = inner.getNextEntry(); each != null; each = inner.getNextEntry()) {
        if (ClassFile.isClass(each.getName()) && version(each.getName()) == 0) {
          String className = new ClassFile(each.getName(), uri(each.getName())).className();
          nested.add(new UnreadFile(className, entry.getName(), what));
        }
      }
    }
  }

  private URI uri(String name) {
    try {
      String file = path.toUri().getPath() + "!/" + name;
      return URI.create("jar:" + new URI("file", null, file, null));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
