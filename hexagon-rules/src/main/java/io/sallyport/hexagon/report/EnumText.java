package io.sallyport.hexagon.report;

import java.util.Locale;

/** Constants as a reader calls them. */
public final class EnumText {

  private EnumText() {}

  /** {@code driving adapter} of {@code DRIVING_ADAPTER}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
