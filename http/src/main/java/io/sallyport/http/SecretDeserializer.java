package io.sallyport.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.sallyport.domain.shared.Secret;
import java.io.IOException;

/** Takes text straight into a {@link Secret}; what is no text is refused without being shown. */
final class SecretDeserializer extends StdDeserializer<Secret> {
  SecretDeserializer() {
    super(Secret.class);
  }

  @Override
  public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Secret) context.handleUnexpectedToken(Secret.class, parser);
    }
    return Secret.of(parser.getText());
  }
}
