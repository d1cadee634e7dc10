package io.sallyport.hexagon.analysis;

/** Who saw it. */
public enum Scanner {
  /** Sees what runs: calls, types, what is inherited. */
  BYTECODE,
  /** Sees what is written: constants, casts, locals, links in comments. */
  SOURCE
}
