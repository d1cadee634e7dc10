package io.sallyport.hexagon.rules;

/** What opens a file, an archive, preferences or a resource. */
final class FileUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.io.File#createNewFile",
          "java.io.File#createTempFile",
          "java.io.File#delete",
          "java.io.File#exists",
          "java.io.File#list",
          "java.io.File#listFiles",
          "java.io.File#mkdir",
          "java.io.File#mkdirs",
          "java.io.File#renameTo",
          "java.nio.file.Files",
          "java.nio.file.FileSystems#newFileSystem",
          "java.nio.channels.AsynchronousFileChannel",
          "java.nio.channels.FileChannel",
          "java.util.jar.JarFile",
          "java.util.zip.ZipFile",
          "java.util.prefs..",
          "java.util.ResourceBundle#getBundle",
          "java.lang.Class#getResource",
          "java.lang.Class#getResourceAsStream",
          "java.lang.ClassLoader#getResource",
          "java.lang.ClassLoader#getResources",
          "java.lang.ClassLoader#getResourceAsStream",
          "java.lang.ClassLoader#getSystemResource",
          "java.lang.ClassLoader#getSystemResources",
          "java.lang.ClassLoader#getSystemResourceAsStream",
          "java.lang.ClassLoader#resources",
          "java.lang.Module#getResourceAsStream",
          "kotlin.io.FilesKt",
          "kotlin.io.path..");

  private FileUses() {}
}
