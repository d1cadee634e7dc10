/**
 * For the tests of a program that embeds user accounts: stores in memory, a clock that can be set,
 * and the contract of every driven port. Only the contracts need JUnit, which is the host's own.
 */
module io.sallyport.testkit {
  requires transitive io.sallyport.domain;
  requires static org.junit.jupiter.api;
  requires static org.jspecify;

  exports io.sallyport.testkit;
  exports io.sallyport.testkit.challenge;
  exports io.sallyport.testkit.event;
  exports io.sallyport.testkit.maintenance;
  exports io.sallyport.testkit.idempotency;
  exports io.sallyport.testkit.key;
  exports io.sallyport.testkit.mail;
  exports io.sallyport.testkit.password;
  exports io.sallyport.testkit.session;
  exports io.sallyport.testkit.shared;
  exports io.sallyport.testkit.throttling;
  exports io.sallyport.testkit.transaction;
  exports io.sallyport.testkit.user;
}
