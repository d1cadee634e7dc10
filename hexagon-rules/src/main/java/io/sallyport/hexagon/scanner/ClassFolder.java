package io.sallyport.hexagon.scanner;

import com.tngtech.archunit.core.importer.Location;
import io.sallyport.hexagon.analysis.UnreadFile;
import java.util.List;

/**
 * The class files in one folder or one jar.
 *
 * @param older those that a newer version in the same multi-release jar takes the place of
 * @param nested jars within the jar, which nothing reads
 */
record ClassFolder(
    Location location,
    String name,
    List<ClassFile> files,
    List<ClassFile> older,
    List<UnreadFile> nested) {}
