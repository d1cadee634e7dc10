package io.sallyport.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.http.ProblemCatalogue;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.Api;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @Test
  void serves_the_contract_in_both_spellings() {
    TestResponse json = API.get("/openapi.json").send();
    TestResponse yaml = API.get("/openapi.yaml").send();

    assertEquals("3.1.0", json.json().get("openapi").asText());
    assertEquals("application/yaml", yaml.contentType());
    assertTrue(yaml.text().startsWith("openapi: 3.1.0\n"));
    assertEquals("public, max-age=300", json.header("Cache-Control").orElseThrow());
  }

  @Tag("ASVS-3.4.8")
  @Test
  void the_page_of_the_contract_loads_nothing_from_elsewhere() {
    TestResponse page = API.get("/docs").header("Accept", BROWSER).send();

    assertEquals(200, page.status());
    assertFalse(Pattern.compile("(?:src|href)=\"(?!docs/|openapi)").matcher(page.text()).find());
    assertFalse(page.text().contains("<script>"));
    String policy = page.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("script-src 'self';"), policy);
    assertEquals("same-origin", page.header("Cross-Origin-Opener-Policy").orElseThrow());
  }

  @Test
  void everything_that_the_page_loads_is_there_and_is_kept_by_browsers() {
    String page = API.get("/docs").send().text();
    var files = Pattern.compile("(?:src|href)=\"(docs/[^\"]+)\"").matcher(page).results().toList();

    assertEquals(5, files.size());
    for (var file : files) {
      TestResponse answer = API.get("/" + file.group(1)).send();
      assertEquals(200, answer.status(), file.group(1));
      assertFalse(answer.text().isEmpty());
      assertEquals(
          file.group(1).startsWith("docs/init.")
              ? "no-cache"
              : "public, max-age=31536000, immutable",
          answer.header("Cache-Control").orElseThrow());
    }
  }

  @Tag("ASVS-13.4.3")
  @Test
  void serves_no_other_file() {
    String page = API.get("/docs").send().text();
    String version = page.replaceAll("(?s).*docs/([0-9.]+)/swagger-ui.css.*", "$1");

    for (String path :
        new String[] {
          "/docs/" + version + "/index.html", "/docs/1.0.0/swagger-ui.css", "/docs/x/y/z", "/docs/"
        }) {
      assertEquals(404, API.get(path).send().status(), path);
    }
  }

  @Test
  void the_address_alone_says_what_this_is_and_leads_on() {
    TestResponse page = API.get("/").header("Accept", BROWSER).send();
    TestResponse json = API.get("/").send();

    assertEquals("text/html", page.contentType());
    assertTrue(
        page.header("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
    assertEquals("application/json", json.contentType());
    assertEquals("Sallyport", json.json().get("name").asText());
    assertEquals("Accept", json.header("Vary").orElseThrow());
    var links = Pattern.compile("href=\"([^\"]+)\"").matcher(page.text()).results().toList();
    assertEquals(4, links.size());
    for (var link : links) {
      assertEquals(200, API.get("/" + link.group(1)).send().status(), link.group(1));
    }
    for (String name : List.of("docs", "openapi", "problems")) {
      assertEquals(200, API.get("/" + json.json().get(name).asText()).send().status(), name);
    }
  }

  @Test
  void has_a_page_for_every_problem() {
    for (ProblemCatalogue.Entry entry : API.problems().entries()) {
      TestResponse json = API.get("/problems/" + entry.code()).send();
      TestResponse page = API.get("/problems/" + entry.code()).header("Accept", BROWSER).send();

      assertEquals(entry.meaning(), json.json().get("meaning").asText());
      assertEquals("text/html", page.contentType());
      assertTrue(page.text().contains(entry.remedy()));
      assertEquals("Accept", page.header("Vary").orElseThrow());
    }
  }

  @Test
  void lists_all_problems_for_people_and_for_programs() {
    int count = API.problems().entries().size();

    assertEquals(count, API.get("/problems").send().json().get("items").size());
    assertEquals(
        count,
        API.get("/problems").header("Accept", BROWSER).send().text().split("<article>").length - 1);
  }

  @Test
  void an_unknown_problem_has_no_page() {
    assertEquals("not_found", API.get("/problems/none").header("Accept", BROWSER).send().code());
  }
}
