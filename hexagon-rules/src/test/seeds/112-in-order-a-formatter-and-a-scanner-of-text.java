// 112 in order: a formatter and a scanner of text
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.Formatter;
import java.util.Scanner;

final class Note {
  String first(String text) {
    return new Scanner(text).next() + new Formatter(new StringBuilder()).format("%s", text);
  }
}
