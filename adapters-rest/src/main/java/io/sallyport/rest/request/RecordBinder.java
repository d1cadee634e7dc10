package io.sallyport.rest.request;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sallyport.domain.shared.Violations;
import io.sallyport.http.FieldError;
import io.sallyport.http.Problems;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a request: a record, whose components name the members and whose constraints say
 * what must be there. Reports everything that does not fit at once: members that it does not know,
 * members of the wrong type, and what breaks a constraint; a hundred at most.
 */
final class RecordBinder<T extends Record> {
  private static final ClassValue<RecordBinder<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordBinder<?> computeValue(Class<?> type) {
          return new RecordBinder<>(type.asSubclass(Record.class));
        }
      };

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Constructor<T> constructor;

  private RecordBinder(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      members.put(Member.name(component.getName()), Member.of(component.getGenericType()));
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
  static <T extends Record> RecordBinder<T> of(Class<T> type) {
    return (RecordBinder<T>) KNOWN.get(type);
  }

  /**
   * Reads a body, member by member, to its end. Nothing is built of what does not fit, and nothing
   * is read behind as many misfits as one response lists.
   *
   * @param body at its first token
   * @throws io.sallyport.domain.shared.InvalidValue naming every member that does not fit
   */
  T read(JsonParser body) throws IOException {
    var violations = new Violations();
    if (!body.isExpectedStartObjectToken()) {
      violations.add("", "wrong_type", "The body must be a JSON object.");
      violations.refuseIfAny();
    }
    var reading = new Reading(violations);
    while (body.nextToken() != JsonToken.END_OBJECT) {
      reading.member(body);
    }
    if (body.nextToken() != null) {
      throw new JsonParseException(body, "behind the end", body.currentTokenLocation());
    }
    T record = make(reading.values);
    Constraints.check(record, reading.unfit, violations);
    reading.refuse();
    return record;
  }

  /** The members of one body, as far as it has been read. */
  private final class Reading {
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Set<String> unfit = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final Violations violations;

    Reading(Violations violations) {
      this.violations = violations;
      members.forEach((name, member) -> values.put(name, member.absent()));
    }

    void member(JsonParser body) throws IOException {
      String name = body.currentName();
      Member member = members.get(name);
      body.nextToken();
      if (member == null) {
        unknown.add(FieldError.pointer(name));
        body.skipChildren();
      } else {
        take(name, member, body);
      }
      if (unfit.size() + unknown.size() == Problems.MAX_ERRORS) {
        refuse();
      }
    }

    private void take(String name, Member member, JsonParser body) throws IOException {
      try {
        values.put(name, member.read(body));
      } catch (Member.Misfit misfit) {
        unfit.add(name);
        violations.add(
            FieldError.pointer(name) + misfit.place(),
            "wrong_type",
            "This must be " + member.description() + ".");
      }
    }

    void refuse() {
      unknown.forEach(
          pointer -> violations.add(pointer, "unknown_field", "There is no such member here."));
      violations.refuseIfAny();
    }
  }

  private T make(Map<String, @Nullable Object> values) {
    try {
      return constructor.newInstance(members.keySet().stream().map(values::get).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A request only holds what it is given.", impossible);
    }
  }
}
