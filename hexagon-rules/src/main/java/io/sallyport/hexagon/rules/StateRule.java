package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** HX-25: no state that all share. */
final class StateRule {

  static final Rule STATIC =
      new Rule(
          "HX-25",
          "Nothing that changes is kept in a static field",
          "It is shared by all tests, all tenants and all threads, and by no two servers.",
          "Give it to an object that is wired; if it must survive, to a store.",
          "static fields that are not final; in the core, static collections, counters and"
              + " ThreadLocals that can be changed, arrays that others see, and arrays that are"
              + " written to",
          "objects of your own that can be changed; a private array that is handed out or changed"
              + " by another method, and without sources any private array");

  private StateRule() {}

  static List<Check> all() {
    return List.of(new SimpleCheck(STATIC, StateRule::findings));
  }

  private static Stream<Finding> findings(Facts facts) {
    Stream<Finding> compiled =
        facts.classes().stream()
            .filter(type -> kind(type.getName(), facts).isPresent())
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
            .flatMap(field -> changeable(field, facts).stream());
    Stream<Finding> written =
        facts.uses().stream()
            .filter(StateRule::keepsOrChanges)
            .filter(use -> kind(use.from(), facts).filter(Kind::isCore).isPresent())
            .map(use -> new Finding(STATIC, facts.label(use.from()), "", place(use), use.what()));
    return Stream.concat(compiled, written);
  }

  private static boolean keepsOrChanges(Use use) {
    return use.member().equals(Use.CHANGES)
        || (use.member().equals(Use.KEEPS) && MutableTypes.have(use.to()));
  }

  private static Optional<Finding> changeable(JavaField field, Facts facts) {
    JavaClass type = field.getRawType();
    String name = field.getOwner().getName();
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return finding(field, "can be set anew", facts);
    }
    boolean inTheCore = kind(name, facts).filter(Kind::isCore).isPresent();
    boolean filled = isCollection(type) && makesMutable(field.getOwner());
    boolean seen = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    return inTheCore && (MutableTypes.have(type.getName()) || filled || seen)
        ? finding(field, "can be changed", facts)
        : Optional.empty();
  }

  private static boolean isCollection(JavaClass type) {
    return type.isEquivalentTo(Map.class) || type.isAssignableTo(Collection.class);
  }

  /** Whether a static collection is made and not wrapped: what is copied cannot be changed. */
  private static boolean makesMutable(JavaClass owner) {
    return owner.getStaticInitializer().filter(StateRule::makesMutable).isPresent();
  }

  private static boolean makesMutable(JavaCodeUnit initializer) {
    return (initializer.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> MutableTypes.have(call.getTargetOwner().getName()))
            || initializer.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals("newKeySet")))
        && initializer.getMethodCallsFromSelf().stream()
            .map(call -> call.getTarget().getName())
            .noneMatch(called -> called.equals("copyOf") || called.startsWith("unmodifiable"));
  }

  private static Optional<Kind> kind(String className, Facts facts) {
    return facts.component(className).map(Component::kind);
  }

  private static Optional<Finding> finding(JavaField field, String how, Facts facts) {
    String from = facts.label(field.getOwner().getName());
    String what = "keeps static " + field.getName() + ", which " + how;
    return Optional.of(new Finding(STATIC, from, "", Places.of(field), what));
  }

  private static Place place(Use use) {
    return new Place(use.from(), use.file(), use.line());
  }
}
