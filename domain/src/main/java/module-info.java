/**
 * User accounts: the model, the rules, and the ports through which they are asked for and served.
 * Needs nothing but the Java platform.
 */
module io.sallyport.domain {
  requires static org.jspecify;

  exports io.sallyport.domain.access;
  exports io.sallyport.domain.event;
  exports io.sallyport.domain.housekeeping;
  exports io.sallyport.domain.idempotency;
  exports io.sallyport.domain.key;
  exports io.sallyport.domain.password;
  exports io.sallyport.domain.session;
  exports io.sallyport.domain.shared;
  exports io.sallyport.domain.transaction;
  exports io.sallyport.domain.user;
}
