// 77 persistence sees a use case
// nothing
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

import shop.application.account.OpenAccountUseCase;

final class Extra {
  Object useCase = new OpenAccountUseCase(null);
}
