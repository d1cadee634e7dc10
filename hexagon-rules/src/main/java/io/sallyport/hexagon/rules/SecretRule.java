package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.sallyport.hexagon.analysis.Facts;
import java.util.stream.Stream;

/** HX-27: secrets have a type of their own. */
final class SecretRule {

  static final Rule RULE =
      new Rule(
          "HX-27",
          "Secrets have a type of their own",
          "A password that is a String is printed by every record, every log and every debugger.",
          "Wrap it, where it is read, in a type whose toString gives nothing away.",
          "fields and record components that are called like a secret (password, passcode, secret,"
              + " pin, otp, ...Token, ...Key) and are text or bytes, or the number of a pin",
          "secrets with another name; locals and parameters; a String that is called token alone,"
              + " as in parsers");

  private SecretRule() {}

  static Check check() {
    return new SimpleCheck(RULE, SecretRule::bareSecrets);
  }

  private static Stream<Finding> bareSecrets(Facts facts) {
    return facts.classes().stream()
        .filter(type -> facts.component(type.getName()).isPresent())
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> SecretNames.isBare(field.getName(), field.getRawType().getName()))
        .map(field -> bareSecret(field, facts));
  }

  private static Finding bareSecret(JavaField field, Facts facts) {
    String what = "keeps " + field.getName() + " as " + field.getRawType().getSimpleName();
    return new Finding(RULE, facts.label(field.getOwner().getName()), "", Places.of(field), what);
  }
}
