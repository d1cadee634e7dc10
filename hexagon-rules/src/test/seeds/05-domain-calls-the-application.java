// 05 domain calls the application
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import shop.application.account.OpenAccountUseCase;

final class Note {
  Object useCase = new OpenAccountUseCase(null);
}
