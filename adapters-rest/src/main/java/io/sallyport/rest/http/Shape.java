package io.sallyport.rest.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.sallyport.domain.shared.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a request: a record, whose components name the members and whose constraints say
 * what must be there. Reports everything that does not fit at once: members that it does not know,
 * members of the wrong type, and what breaks a constraint.
 */
final class Shape<T extends Record> {
  private static final ClassValue<Shape<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
          return new Shape<>(type.asSubclass(Record.class));
        }
      };

  private final Map<String, Type> members = new LinkedHashMap<>();
  private final Constructor<T> constructor;

  private Shape(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      members.put(memberName(component.getName()), component.getGenericType());
    }
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("unchecked") // the shape was made for just this class
  static <T extends Record> Shape<T> of(Class<T> type) {
    return (Shape<T>) KNOWN.get(type);
  }

  static String memberName(String component) {
    return SnakeCaseStrategy.INSTANCE.translate(component);
  }

  /**
   * @throws io.sallyport.domain.shared.InvalidValue naming every member that does not fit
   */
  T read(JsonNode body) {
    var violations = new Violations();
    if (!body.isObject()) {
      violations.add("", "wrong_type", "The body must be a JSON object.");
      violations.refuseIfAny();
    }
    Set<String> unfit = new HashSet<>();
    T record = make(body, unfit, violations);
    Constraints.check(record, unfit, violations);
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!members.containsKey(name)) {
                String pointer = FieldError.pointer(name);
                violations.add(pointer, "unknown_field", "There is no such member here.");
              }
            });
    violations.refuseIfAny();
    return record;
  }

  private T make(JsonNode body, Set<String> unfit, Violations violations) {
    List<@Nullable Object> values = new ArrayList<>();
    members.forEach(
        (name, type) -> {
          JsonNode node = body.get(name);
          try {
            values.add(value(node, type));
          } catch (JsonMappingException wrong) {
            unfit.add(name);
            values.add(absent(type));
            String pointer = FieldError.pointer(name) + place(wrong);
            violations.add(pointer, "wrong_type", "This must be " + described(type) + ".");
          }
        });
    try {
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A request only holds what it is given.", impossible);
    }
  }

  private static @Nullable Object value(@Nullable JsonNode node, Type type)
      throws JsonMappingException {
    if (node == null) {
      return absent(type);
    }
    Type content = content(type);
    Object value = node.isNull() ? null : convert(node, content);
    return content.equals(type) ? value : Patch.of(value);
  }

  private static Object convert(JsonNode node, Type type) throws JsonMappingException {
    try {
      return Json.MAPPER
          .readerFor(Json.MAPPER.getTypeFactory().constructType(type))
          .readValue(node);
    } catch (JsonMappingException wrong) {
      throw wrong;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static @Nullable Object absent(Type type) {
    return content(type).equals(type) ? null : Patch.absent();
  }

  /** What a patch is of, or the type itself. */
  private static Type content(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Patch.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  private static String described(Type type) {
    Type content = content(type);
    if (content == Boolean.class) {
      return "true or false";
    }
    return content instanceof ParameterizedType ? "an array of strings" : "a string";
  }

  private static String place(JsonMappingException wrong) {
    return FieldError.pointer(
        wrong.getPath().stream().map(JsonMappingException.Reference::getIndex).toArray());
  }
}
