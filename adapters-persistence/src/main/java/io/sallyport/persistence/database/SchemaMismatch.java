package io.sallyport.persistence.database;

import java.util.List;

/** A schema is not as this version of the code needs it. The message says all of it. */
public final class SchemaMismatch extends RuntimeException {

  private final transient List<String> problems;

  SchemaMismatch(SchemaName schema, List<String> problems) {
    super(
        "The schema "
            + schema.value()
            + " is not as this version needs it:\n- "
            + String.join("\n- ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each table, column, constraint and index that is missing or another one. */
  public List<String> problems() {
    return problems;
  }
}
