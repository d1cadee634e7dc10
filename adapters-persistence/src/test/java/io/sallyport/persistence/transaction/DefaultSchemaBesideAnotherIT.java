package io.sallyport.persistence.transaction;

class DefaultSchemaBesideAnotherIT extends TwoSchemas {

  DefaultSchemaBesideAnotherIT() {
    super("sallyport", "accounts");
  }
}
