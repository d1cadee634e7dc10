package io.sallyport.bootstrap.published;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes types as a reader of the source knows them: with generics and nullness, and without the
 * packages that go without saying.
 */
record TypeName(String ownPackage) {

  String of(AnnotatedType type) {
    if (type instanceof AnnotatedArrayType array) {
      // The null mark of an array stands before its brackets.
      return of(array.getAnnotatedGenericComponentType()) + mark(type) + "[]";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof AnnotatedTypeVariable) {
      return mark(type) + type.getType().getTypeName();
    }
    if (type instanceof AnnotatedParameterizedType parameterized) {
      Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
      return mark(type) + of(raw) + list("<", parameterized.getAnnotatedActualTypeArguments(), ">");
    }
    return mark(type) + of((Class<?>) type.getType());
  }

  String of(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()) + "[]";
    }
    if (type.getEnclosingClass() != null) {
      return of(type.getEnclosingClass()) + "." + type.getSimpleName();
    }
    String home = type.getPackageName();
    boolean goesWithoutSaying = home.equals(ownPackage) || home.equals("java.lang");
    return goesWithoutSaying ? type.getSimpleName() : type.getName();
  }

  /** Empty without type parameters. */
  String parameters(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables).map(this::variable).collect(joining(", ", "<", ">"));
  }

  String list(String before, AnnotatedType[] types, String after) {
    return types.length == 0
        ? ""
        : Arrays.stream(types).map(this::of).collect(joining(", ", before, after));
  }

  private String variable(TypeVariable<?> variable) {
    return variable.getName() + bounds(" extends ", variable.getAnnotatedBounds());
  }

  private String wildcard(AnnotatedWildcardType wildcard) {
    AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
    return lower.length > 0
        ? "?" + bounds(" super ", lower)
        : "?" + bounds(" extends ", wildcard.getAnnotatedUpperBounds());
  }

  private String bounds(String word, AnnotatedType[] bounds) {
    Stream<String> said =
        Arrays.stream(bounds)
            .filter(bound -> !isObject(bound.getType()) || !mark(bound).isEmpty())
            .map(this::of);
    String all = said.collect(joining(" & "));
    return all.isEmpty() ? "" : word + all;
  }

  private static boolean isObject(Type type) {
    return type.equals(Object.class);
  }

  private static String mark(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
  }
}
