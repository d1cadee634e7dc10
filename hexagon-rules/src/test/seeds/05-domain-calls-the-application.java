// 05 domain calls the application
// javac onion HX-06:bytecode HX-06:source
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.application.account.OpenAccountUseCase;

final class Note {
  Object useCase = new OpenAccountUseCase(null);
}
