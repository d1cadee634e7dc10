package io.sallyport.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Reads requests, which have a handful of members. Keeps nothing of them: no name that a client
 * chose stays behind in a table.
 */
final class RequestJson {
  static final int MAX_DEPTH = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxTokenCount(1_000)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(1_000)
                  .maxStringLength(16_384)
                  .maxNumberLength(100)
                  .build())
          .build();

  private RequestJson() {}

  static JsonParser parser(byte[] body) throws IOException {
    return FACTORY.createParser(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }
}
