/** A Sallyport in memory for each test of JUnit. */
module io.sallyport.testkit.junit {
  requires transitive io.sallyport.application;
  requires transitive io.sallyport.testkit;
  requires static org.junit.jupiter.api;
  requires static org.jspecify;

  exports io.sallyport.testkit.junit;
}
