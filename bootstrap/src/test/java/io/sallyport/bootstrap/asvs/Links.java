package io.sallyport.bootstrap.asvs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links of a page into other pages of this repository. */
final class Links {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");

  private Links() {}

  /** What GitHub makes of a heading. */
  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  /** The links of a page that lead nowhere. */
  static List<String> broken(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
      if (!Files.exists(target) || !hasHeading(target, link.group(2))) {
        broken.add(link.group());
      }
    }
    return broken;
  }

  private static boolean hasHeading(Path target, @Nullable String anchor) throws IOException {
    return anchor == null
        || Files.readAllLines(target).stream()
            .filter(line -> line.startsWith("#"))
            .anyMatch(line -> anchor(line.replaceAll("^#+ ", "")).equals(anchor));
  }
}
