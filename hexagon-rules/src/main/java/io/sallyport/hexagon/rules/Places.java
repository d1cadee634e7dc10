package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;

/** Where something of the bytecode stands. */
final class Places {
  private Places() {}

  static Place of(JavaClass type) {
    return new Place(type.getName(), type.getSourceCodeLocation().getSourceFileName(), 0);
  }

  static Place of(JavaMember member) {
    SourceCodeLocation location = member.getSourceCodeLocation();
    String type = member.getOwner().getName();
    return new Place(type, location.getSourceFileName(), location.getLineNumber());
  }

  /** The folder or jar that a class came from. */
  static String home(JavaClass type) {
    String path = type.getName().replace('.', '/') + ".class";
    return type.getSource()
        .map(source -> source.getUri().toString().replace(path, ""))
        .map(home -> home.replaceFirst("META-INF/versions/\\d+/$", ""))
        .orElse("");
  }
}
