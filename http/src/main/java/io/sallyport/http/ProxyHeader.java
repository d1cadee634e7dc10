package io.sallyport.http;

/** The header fields in which a proxy says for whom it speaks. */
public enum ProxyHeader {
  /** The addresses a request came through, the nearest last. */
  X_FORWARDED_FOR("X-Forwarded-For"),
  /** The same, and more, as RFC 7239 has it. */
  FORWARDED("Forwarded"),
  /** What the proxy took from the front of the path. */
  X_FORWARDED_PREFIX("X-Forwarded-Prefix");

  private final String field;

  ProxyHeader(String field) {
    this.field = field;
  }

  /** Its name in a request. */
  public String field() {
    return field;
  }
}
