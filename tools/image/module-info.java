module org.example.image {
  requires io.sallyport.application;
  requires io.sallyport.persistence;
  requires io.sallyport.security;
  requires io.sallyport.testkit;
  requires java.naming;
  requires org.postgresql.jdbc;
}
