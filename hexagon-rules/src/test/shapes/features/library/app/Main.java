package library.app;

import java.nio.file.Path;
import library.loan.store.FileLoans;
import library.loan.usecase.LendBookUseCase;
import library.loan.web.LoanPage;

public final class Main {
  public static LoanPage wire(Path file) {
    return new LoanPage(new LendBookUseCase(new FileLoans(file)));
  }
}
