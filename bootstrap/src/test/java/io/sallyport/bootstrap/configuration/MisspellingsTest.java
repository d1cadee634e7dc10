package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MisspellingsTest {

  @ParameterizedTest
  @CsvSource({
    "ACCESS_TOKEN_EXPIRE_MINUTE, ACCESS_TOKEN_EXPIRE_MINUTES",
    "ACCESS_TOKEN_EXPIRES_MINUTES, ACCESS_TOKEN_EXPIRE_MINUTES",
    "DATABASE_URI, DATABASE_URL",
    "DATABSE_URL, DATABASE_URL",
    "DATABAES_URL, DATABASE_URL",
    "SECRETKEY, SECRET_KEY",
    "SECRET_KEY_FIEL, SECRET_KEY_FILE",
    "SALLYPORT_PORT, PORT",
    "SALLYPORT_SECRET_KEYS, SECRET_KEY",
    "CORS_ORIGIN, CORS_ORIGINS",
  })
  void knows_what_was_meant(String typed, String meant) {
    assertEquals(
        List.of(
            "The variable " + typed + " is set but nobody reads it; did you mean " + meant + "?"),
        Misspellings.in(List.of(typed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST",
        "HOSTS",
        "HOSTNAME",
        "PATH",
        "PWD",
        "JAVA_HOME",
        "LOGNAME",
        "DATABASE_HOST",
        "SALLYPORT_HOME",
        "PORT",
        "SECRET_KEY",
        "SECRET_KEY_FILE",
        "DATABASE_URL_FILE",
        "",
        "x"
      })
  void leaves_other_variables_alone(String name) {
    assertEquals(List.of(), Misspellings.in(List.of(name)));
  }

  @Test
  void names_them_in_alphabetical_order() {
    assertEquals(2, Misspellings.in(List.of("SECRET_KEZ", "BCRYPT_COSTS")).size());
    assertEquals(
        "The variable BCRYPT_COSTS is set but nobody reads it; did you mean BCRYPT_COST?",
        Misspellings.in(List.of("SECRET_KEZ", "BCRYPT_COSTS")).get(0));
  }
}
