/** A program that embeds user accounts, on the module path. */
module org.example.plain {
  requires io.sallyport.application;
  requires io.sallyport.testkit;
}
