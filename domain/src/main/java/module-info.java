/**
 * User accounts: the model, the rules, and the ports through which they are asked for and served.
 * Needs nothing but the Java platform.
 *
 * <p>Every value is immutable. A driving port is safe for use by many threads, and a driven port
 * must be; what a transaction hands out is for its one thread. Nothing is null that is not marked
 * so.
 */
module io.sallyport.domain {
  requires static org.jspecify;

  exports io.sallyport.domain.access;
  exports io.sallyport.domain.challenge;
  exports io.sallyport.domain.event;
  exports io.sallyport.domain.maintenance;
  exports io.sallyport.domain.idempotency;
  exports io.sallyport.domain.key;
  exports io.sallyport.domain.mail;
  exports io.sallyport.domain.password;
  exports io.sallyport.domain.session;
  exports io.sallyport.domain.shared;
  exports io.sallyport.domain.throttling;
  exports io.sallyport.domain.transaction;
  exports io.sallyport.domain.user;
}
