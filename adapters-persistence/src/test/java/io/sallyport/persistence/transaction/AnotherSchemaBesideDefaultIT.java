package io.sallyport.persistence.transaction;

/** Of a name that is a word of SQL as well. */
class AnotherSchemaBesideDefaultIT extends TwoSchemas {

  AnotherSchemaBesideDefaultIT() {
    super("order", "sallyport");
  }
}
