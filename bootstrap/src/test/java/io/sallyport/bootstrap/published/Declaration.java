package io.sallyport.bootstrap.published;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One public type as a host sees it: its head, then a line for each member, in order. */
final class Declaration {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  /** Longer lists are easier compared with one line for each. */
  private static final int LONG = 80;

  private final Class<?> type;
  private final TypeName names;

  Declaration(Class<?> type) {
    this.type = type;
    this.names = new TypeName(type.getPackageName());
  }

  String text() {
    Stream<String> members =
        Stream.of(fields(), constructors(), methods()).flatMap(each -> each.sorted());
    return Stream.concat(Stream.of(head()), members.map(line -> "  " + line + "\n"))
        .collect(joining());
  }

  private String head() {
    String head =
        old(type)
            + modifiers(type.getModifiers() & ~Modifier.STATIC)
            + (type.isSealed() ? "sealed " : "")
            + kind()
            + " "
            + type.getCanonicalName()
            + names.parameters(type.getTypeParameters())
            + components()
            + parents();
    return head + "\n" + constants();
  }

  private String kind() {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }

  private String components() {
    if (!type.isRecord()) {
      return "";
    }
    List<String> all =
        Arrays.stream(type.getRecordComponents())
            .map(each -> names.of(each.getAnnotatedType()) + " " + each.getName())
            .toList();
    String line = "(" + String.join(", ", all) + ")";
    return line.length() <= LONG ? line : "(\n    " + String.join(",\n    ", all) + ")";
  }

  private String parents() {
    AnnotatedType parent = type.getAnnotatedSuperclass();
    boolean ordinary =
        parent == null || type.isEnum() || type.isRecord() || parent.getType() == Object.class;
    return (ordinary ? "" : " extends " + names.of(parent))
        + names.list(
            type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces(), "");
  }

  /** In the order of the source, which is the order that they compare in. */
  private String constants() {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(each -> "  " + ((Enum<?>) each).name() + "\n")
            .collect(joining())
        : "";
  }

  private Stream<String> fields() {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> isSeen(field) && !field.isEnumConstant())
        .map(
            field ->
                old(field)
                    + modifiers(field.getModifiers())
                    + names.of(field.getAnnotatedType())
                    + " "
                    + field.getName()
                    + value(field));
  }

  private Stream<String> constructors() {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(each -> isSeen(each) && !isOfTheHead(each))
        .map(each -> signature(each, "", "new"));
  }

  private Stream<String> methods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> isSeen(each) && !isOfTheHead(each))
        .map(
            each -> signature(each, names.of(each.getAnnotatedReturnType()) + " ", each.getName()));
  }

  private String signature(Executable member, String result, String name) {
    String parameters = names.parameters(member.getTypeParameters());
    return old(member)
        + (member instanceof Method method && method.isDefault() ? "default " : "")
        + modifiers(member.getModifiers())
        + (parameters.isEmpty() ? "" : parameters + " ")
        + result
        + name
        + Arrays.stream(member.getAnnotatedParameterTypes())
            .map(names::of)
            .collect(joining(", ", "(", ")"))
        + (member.isVarArgs() ? " varargs" : "")
        + names.list(" throws ", member.getAnnotatedExceptionTypes(), "");
  }

  /** Compilers copy these into the host. */
  private static String value(Field field) {
    boolean constant =
        Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
    if (!constant || !(field.getType().isPrimitive() || field.getType() == String.class)) {
      return "";
    }
    try {
      return " = " + field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(field + " was taken for public", hidden);
    }
  }

  private boolean isSeen(Member member) {
    boolean inherited =
        Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
    return (Modifier.isPublic(member.getModifiers()) || inherited) && !member.isSynthetic();
  }

  private boolean isOfTheHead(Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new));
  }

  private boolean isOfTheHead(Method method) {
    if (OF_EVERY_OBJECT.contains(method.getName())) {
      return true;
    }
    if (type.isEnum()) {
      return List.of("values", "valueOf").contains(method.getName());
    }
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> method.equals(component.getAccessor()));
  }

  private String modifiers(int modifiers) {
    int said = Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;
    // Enums and records are final, members of interfaces abstract, without being told.
    boolean implied = type.isEnum() || type.isRecord() || type.isInterface();
    int left = modifiers & said & ~(implied ? Modifier.ABSTRACT | Modifier.FINAL : 0);
    return left == 0 ? "" : Modifier.toString(left) + " ";
  }

  private static String old(AnnotatedElement element) {
    return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
  }
}
