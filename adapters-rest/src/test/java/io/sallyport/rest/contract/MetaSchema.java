package io.sallyport.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema of OpenAPI 3.1 itself, that of schemas included, as a library brings it along. */
final class MetaSchema {
  private static final String BASE = "spec.openapis.org/oas/3.1/";
  private static final Map<String, String> PARTS =
      Stream.of("schema-base/2022-10-07", "schema/2022-10-07", "dialect/base", "meta/base")
          .map(part -> BASE + part)
          .collect(Collectors.toMap(part -> "https://" + part, MetaSchema::read));

  private MetaSchema() {}

  static List<String> faults(JsonNode document) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(PARTS))
        .getSchema(SchemaLocation.of("https://" + BASE + "schema-base/2022-10-07"))
        .validate(document)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static String read(String resource) {
    try (InputStream stream = MetaSchema.class.getResourceAsStream("/" + resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
