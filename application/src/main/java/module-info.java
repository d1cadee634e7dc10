/** What Sallyport does when it is asked: one use case per driving port. */
module io.sallyport.application {
  requires transitive io.sallyport.domain;
  requires static org.jspecify;

  exports io.sallyport.application;
}
