package io.sallyport.hexagon.description;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file of what was wrong when the rules were adopted: it may stay for a while and may not grow.
 *
 * @param until the last day on which it counts
 */
public record Baseline(Path file, LocalDate until) {}
