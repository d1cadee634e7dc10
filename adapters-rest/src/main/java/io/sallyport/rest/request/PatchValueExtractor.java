package io.sallyport.rest.request;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints look into a {@link Patch}, but only at a member that is there. */
final class PatchValueExtractor implements ValueExtractor<Patch<@ExtractedValue ?>> {
  @Override
  public void extractValues(Patch<?> patch, ValueReceiver receiver) {
    if (patch.present()) {
      receiver.value(null, patch.value());
    }
  }
}
