// 34 domain draws a number
// HX-21:bytecode HX-21:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.Random;

final class Note {
  int number = new Random().nextInt();
}
