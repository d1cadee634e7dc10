package io.sallyport.rest.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.sallyport.domain.shared.Secret;
import java.io.IOException;

/** Writes a secret out, for the one member of a response that is meant to carry it. */
public final class RevealedSecret extends StdSerializer<Secret> {

  RevealedSecret() {
    super(Secret.class);
  }

  @Override
  public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(secret.reveal());
  }
}
