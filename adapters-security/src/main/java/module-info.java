/** Passwords by bcrypt, access tokens as JSON Web Tokens, key pairs, and what is sealed. */
module io.sallyport.security {
  requires transitive io.sallyport.domain;
  requires com.auth0.jwt;
  requires java.net.http;
  requires jbcrypt;
  requires static org.jspecify;

  exports io.sallyport.security.key;
  exports io.sallyport.security.password;
  exports io.sallyport.security.session;
  exports io.sallyport.security.shared;
}
