package io.sallyport.hexagon.eye;

/** Who saw it. */
public enum Eye {
  /** Sees what runs: calls, types, what is inherited. */
  BYTECODE,
  /** Sees what is written: constants, casts, locals, links in comments. */
  SOURCE
}
