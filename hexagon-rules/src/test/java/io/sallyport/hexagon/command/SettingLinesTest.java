package io.sallyport.hexagon.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingLinesTest {

  @Test
  void remarks_and_blank_lines_are_passed_over() {
    SettingLines read = SettingLines.of("# a remark \\\n\n  name = Shop\n");

    assertEquals(List.of(new Setting(3, "name", "", "Shop")), read.settings());
    assertEquals(List.of(), read.problems());
  }

  @Test
  void a_backslash_continues_and_the_first_line_counts() {
    SettingLines read = SettingLines.of("a = b, \\\n    c,\\\n d\nnext = e\\");

    assertEquals(List.of("b", "c", "d"), read.settings().get(0).values());
    assertEquals(1, read.settings().get(0).line());
    assertEquals(4, read.settings().get(1).line());
  }

  @Test
  void equal_keys_are_all_kept() {
    assertEquals(2, SettingLines.of("except = a\nexcept = b").settings().size());
  }

  @Test
  void every_line_that_is_no_setting_is_named() {
    assertEquals(
        List.of(
            new Problem(1, "\"domain com.acme\" is not of the form \"key = value\""),
            new Problem(2, "\"= x\" is not of the form \"key = value\""),
            new Problem(3, "name has no value; give it one or remove the line")),
        SettingLines.of("domain com.acme\n= x\nname =\n").problems());
  }

  @Test
  void the_suffix_follows_the_first_dot() {
    Setting setting = SettingLines.of("driving.rest.v1 = x").settings().get(0);

    assertEquals("driving", setting.word());
    assertEquals("rest.v1", setting.suffix());
    assertEquals("driving.rest.v1", setting.key());
  }
}
