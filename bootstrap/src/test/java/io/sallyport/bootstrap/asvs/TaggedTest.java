package io.sallyport.bootstrap.asvs;

/**
 * A test that says what it shows.
 *
 * @param id the requirement, {@code 6.2.4}
 * @param file the source, below the root of the repository, with slashes
 * @param type its class
 * @param method its method, or nothing if the class as a whole shows it
 * @param isRun whether JUnit runs it
 */
record TaggedTest(String id, String file, String type, String method, boolean isRun) {

  String name() {
    return method.isEmpty() ? type : type + "." + method;
  }
}
