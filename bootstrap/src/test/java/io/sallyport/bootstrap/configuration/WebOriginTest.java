package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://app.example.org, https://app.example.org",
    "HTTPS://App.Example.ORG, https://app.example.org",
    "https://app.example.org:443, https://app.example.org",
    "http://app.example.org:80, http://app.example.org",
    "http://localhost:3000, http://localhost:3000",
    "https://app.example.org:80, https://app.example.org:80",
    "http://127.0.0.1:5173, http://127.0.0.1:5173",
    "http://[::1]:5173, http://[::1]:5173",
    "https://xn--bcher-kva.example, https://xn--bcher-kva.example",
    "capacitor://localhost, capacitor://localhost",
    "Ionic://localhost, ionic://localhost",
    "chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb, chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb",
    "safari-web-extension://6D5B1C2A-0000-4000-8000-00000000000A, safari-web-extension://6D5B1C2A-0000-4000-8000-00000000000A",
    "com.example.app://app_1:8080, com.example.app://app_1:8080",
  })
  void writes_an_origin_as_a_browser_does(String given, String sent) {
    assertEquals(sent, WebOrigin.canonical(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*.example.org",
        "null",
        "app.example.org",
        "//app.example.org",
        "https://app.example.org/",
        "https://app.example.org/login",
        "https://app.example.org?x",
        "https://app.example.org#x",
        "https://me@app.example.org",
        "https://app.example.org:99999",
        "https://app_1.example.org",
        "https://bücher.example",
        "https://",
        "https:app",
        "ftp://app.example.org",
        "file://localhost",
        "wss://app.example.org",
        "data://x",
        "javascript://x",
        "capacitor:localhost",
        "capacitor://",
        "capacitor://localhost/",
        "capacitor://localhost#x",
        "capacitor://*",
        "capacitor://me@localhost",
        "1capacitor://localhost",
        "://localhost",
        "",
        "https://a b",
        "https://a\u0000",
      })
  void refuses_anything_else(String given) {
    assertThrows(IllegalArgumentException.class, () -> WebOrigin.canonical(given));
  }
}
