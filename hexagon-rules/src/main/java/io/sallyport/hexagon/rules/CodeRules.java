package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Kind;
import java.util.List;
import java.util.stream.Stream;

/** HX-26 to HX-29: what code must not do. */
final class CodeRules {

  static final Rule BY_NAME =
      new Rule(
          "HX-26",
          "No code is found by its name",
          "What is loaded, looked up or opened by name is a dependency that no compiler and no rule"
              + " can see.",
          "Take it as an argument; let the composition root choose. An adapter that must read the"
              + " shape of its own types is given java.lang.reflect, knowingly.",
          "reflection, method handles, service loaders and class loaders outside the composition"
              + " root",
          "what a library does with your classes; MethodHandles.lookup().lookupClass(), which is"
              + " the own");

  static final Rule SECRETS =
      new Rule(
          "HX-27",
          "Secrets have a type of their own",
          "A password that is a String is printed by every record, every log and every debugger.",
          "Wrap it, where it is read, in a type whose toString gives nothing away.",
          "fields and record components that are called like a secret (password, passcode, secret,"
              + " pin, otp, ...Token, ...Key) and are text or bytes, or the number of a pin",
          "secrets with another name; locals and parameters; a String that is called token alone,"
              + " as in parsers");

  static final Rule OWN_EXCEPTIONS =
      new Rule(
          "HX-28",
          "The core throws its own exceptions",
          "Nobody can catch a RuntimeException and know what it means.",
          "Say what is true, in a type of the domain.",
          "new RuntimeException, Exception, Error or Throwable in the core",
          "a specific exception of Java in the wrong place");

  static final Rule CATCH_ALL =
      new Rule(
          "HX-29",
          "Nobody catches everything",
          "Who catches Throwable, Error or Exception swallows the end of the memory, or every slip,"
              + " with the missing row.",
          "Catch what you can answer; let the outermost layer see to the rest.",
          "catch (Throwable), (Error) and (Exception) in the core and in adapters, alone or in a"
              + " union; of Error and Exception, only if the block does not end in a throw",
          "catch (RuntimeException); an empty catch of something narrower; everything, without"
              + " sources");

  private static final ForbiddenUses OF_LOOKUPS =
      ForbiddenUses.of(
          "java.lang.Class#forName",
          "java.lang.ClassLoader#loadClass",
          "java.util.ServiceLoader",
          "java.lang.invoke.MethodHandles#privateLookupIn",
          "java.lang.invoke.MethodHandles$Lookup#bind",
          "java.lang.invoke.MethodHandles$Lookup#defineClass",
          "java.lang.invoke.MethodHandles$Lookup#defineHiddenClass",
          "java.lang.invoke.MethodHandles$Lookup#findClass",
          "java.lang.invoke.MethodHandles$Lookup#findConstructor",
          "java.lang.invoke.MethodHandles$Lookup#findGetter",
          "java.lang.invoke.MethodHandles$Lookup#findSetter",
          "java.lang.invoke.MethodHandles$Lookup#findSpecial",
          "java.lang.invoke.MethodHandles$Lookup#findStatic",
          "java.lang.invoke.MethodHandles$Lookup#findStaticGetter",
          "java.lang.invoke.MethodHandles$Lookup#findStaticSetter",
          "java.lang.invoke.MethodHandles$Lookup#findStaticVarHandle",
          "java.lang.invoke.MethodHandles$Lookup#findVarHandle",
          "java.lang.invoke.MethodHandles$Lookup#findVirtual",
          "java.lang.invoke.MethodHandles$Lookup#unreflect",
          "java.net.URLClassLoader");

  /**
   * What an adapter may do that was given java.lang.reflect, to read the shape of its own types.
   */
  private static final ForbiddenUses OF_REFLECTION =
      ForbiddenUses.of(
          "java.lang.Class#newInstance",
          "java.lang.Class#getMethod",
          "java.lang.Class#getMethods",
          "java.lang.Class#getField",
          "java.lang.Class#getConstructor",
          "java.lang.Class#getDeclaredMethod",
          "java.lang.Class#getDeclaredMethods",
          "java.lang.Class#getDeclaredField",
          "java.lang.Class#getDeclaredFields",
          "java.lang.Class#getDeclaredConstructor",
          "java.lang.Class#getDeclaredConstructors",
          "java.lang.reflect.AccessibleObject",
          "java.lang.reflect.Constructor",
          "java.lang.reflect.Field",
          "java.lang.reflect.Method",
          "java.lang.reflect.Proxy");

  private static final ForbiddenUses OF_NAMELESS_EXCEPTIONS =
      ForbiddenUses.of(
          "java.lang.RuntimeException#<init>",
          "java.lang.Exception#<init>",
          "java.lang.Error#<init>",
          "java.lang.Throwable#<init>");

  private CodeRules() {}

  static List<Check> all() {
    return List.of(
        UseCheck.of(BY_NAME, CodeRules::findsByName),
        new SimpleCheck(SECRETS, CodeRules::bareSecrets),
        UseCheck.of(OWN_EXCEPTIONS, CodeRules::isNamelessException),
        PurityRules.of(
            CATCH_ALL,
            ForbiddenUses.of(
                "java.lang.Throwable#" + Use.CATCHES,
                "java.lang.Error#" + Use.SWALLOWS,
                "java.lang.Exception#" + Use.SWALLOWS),
            kind -> kind.isCore() || kind.isAdapter()));
  }

  private static boolean findsByName(Use use, Facts facts) {
    return DirectionRules.isFrom(use, facts, kind -> kind.isCore() || kind.isAdapter())
        && (OF_LOOKUPS.have(use) || (OF_REFLECTION.have(use) && !maySeeShapes(use, facts)));
  }

  private static boolean maySeeShapes(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(component -> component.mayUse().contains("java.lang.reflect.."))
        .isPresent();
  }

  private static Stream<Finding> bareSecrets(Facts facts) {
    return facts.classes().stream()
        .filter(type -> facts.component(type.getName()).isPresent())
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> SecretNames.isBare(field.getName(), field.getRawType().getName()))
        .map(field -> bareSecret(field, facts));
  }

  private static Finding bareSecret(JavaField field, Facts facts) {
    String what = "keeps " + field.getName() + " as " + field.getRawType().getSimpleName();
    return new Finding(
        SECRETS, facts.label(field.getOwner().getName()), "", Places.of(field), what);
  }

  /** The constructor of an exception calls that of its parent; that is no throw. */
  private static boolean isNamelessException(Use use, Facts facts) {
    return DirectionRules.isFrom(use, facts, Kind::isCore)
        && OF_NAMELESS_EXCEPTIONS.have(use)
        && facts
            .placement()
            .type(use.from())
            .filter(type -> !type.isAssignableTo(Throwable.class))
            .isPresent();
  }
}
