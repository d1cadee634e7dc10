package io.sallyport.rest.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.FieldError;
import io.sallyport.http.Problems;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a request may hold, which is told by its first token; nothing is coerced.
 *
 * @param patch whether absent and null differ
 */
record Member(Kind kind, boolean patch) {
  private static final Map<Type, Kind> KINDS =
      Map.of(String.class, Kind.TEXT, Secret.class, Kind.SECRET, Boolean.class, Kind.TRUTH);

  enum Kind {
    TEXT("a string"),
    SECRET("a string"),
    TRUTH("true or false"),
    TEXTS("an array of strings");

    private final String description;

    Kind(String description) {
      this.description = description;
    }
  }

  /** That a value is of another type. */
  static final class Misfit extends Exception {
    private final String place;

    /**
     * @param place a JSON pointer from the member on
     */
    Misfit(String place) {
      super("", null, false, false);
      this.place = place;
    }

    String place() {
      return place;
    }
  }

  /** What the member is called that the component of a record stands for. */
  static String name(String component) {
    return SnakeCaseStrategy.INSTANCE.translate(component);
  }

  /**
   * @throws IllegalStateException if it is a type that no request holds
   */
  static Member of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Patch.class
          ? new Member(of(generic.getActualTypeArguments()[0]).kind, true)
          : new Member(Kind.TEXTS, false);
    }
    Kind kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalStateException("A request does not hold a " + type.getTypeName() + ".");
    }
    return new Member(kind, false);
  }

  /** What the component of a record is if the member is not there. */
  @Nullable Object absent() {
    return patch ? Patch.absent() : null;
  }

  String description() {
    return kind.description;
  }

  /**
   * Reads the value at whose first token the body is, to its last.
   *
   * @throws Misfit if it is of another type; it has been skipped then
   */
  @Nullable Object read(JsonParser body) throws IOException, Misfit {
    Object value = body.hasToken(JsonToken.VALUE_NULL) ? null : content(body);
    return patch ? Patch.of(value) : value;
  }

  private Object content(JsonParser body) throws IOException, Misfit {
    JsonToken first = body.currentToken();
    return switch (kind) {
      case TEXT -> text(body);
      case SECRET -> Secret.of(text(body));
      case TRUTH -> first.isBoolean() ? first == JsonToken.VALUE_TRUE : skipped(body);
      case TEXTS -> first == JsonToken.START_ARRAY ? texts(body) : skipped(body);
    };
  }

  private static String text(JsonParser body) throws IOException, Misfit {
    return body.hasToken(JsonToken.VALUE_STRING) ? body.getText() : (String) skipped(body);
  }

  /** Keeps no more of them than there could be errors; that is too many for any request. */
  private static List<@Nullable String> texts(JsonParser body) throws IOException, Misfit {
    List<@Nullable String> texts = new ArrayList<>();
    Misfit first = null;
    while (body.nextToken() != JsonToken.END_ARRAY) {
      boolean isNull = body.hasToken(JsonToken.VALUE_NULL);
      if (!isNull && !body.hasToken(JsonToken.VALUE_STRING)) {
        body.skipChildren();
        first = first == null ? new Misfit(FieldError.pointer(texts.size())) : first;
      } else if (texts.size() < Problems.MAX_ERRORS) {
        texts.add(isNull ? null : body.getText());
      }
    }
    if (first != null) {
      throw first;
    }
    return texts;
  }

  private static Object skipped(JsonParser body) throws IOException, Misfit {
    body.skipChildren();
    throw new Misfit("");
  }
}
