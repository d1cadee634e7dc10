/**
 * What Sallyport does when it is asked: one use case per driving port. What a builder has made is
 * immutable and safe for use by many threads, and has no thread of its own; a builder is for one.
 */
module io.sallyport.application {
  requires transitive io.sallyport.domain;
  requires static org.jspecify;

  exports io.sallyport.application;
}
