// 77 persistence sees a use case
// javac HX-16:bytecode HX-16:source
// --- persistence/shop/persistence/Extra.java
package shop.persistence;

import shop.application.account.OpenAccountUseCase;

final class Extra {
  Object useCase = new OpenAccountUseCase(null);
}
