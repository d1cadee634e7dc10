package io.sallyport.bootstrap.enumeration;

/**
 * Two requests that nobody may be able to tell apart: one about an account that exists, and one
 * about an account that does not, or that lets nobody in.
 *
 * @param name says which two
 */
record Pair(String name, Request one, Request other) {

  /** Can be sent again and again. */
  @FunctionalInterface
  interface Request {

    /**
     * @param number of the sample, so that not all ask about one account
     * @return all that the client sees, without what differs from request to request in any case
     */
    String send(int number);
  }
}
