package library.loan.store;

import java.nio.file.Path;
import library.loan.model.Loan;
import library.loan.model.Loans;

public final class FileLoans implements Loans {
  private final Path file;

  public FileLoans(Path file) {
    this.file = file;
  }

  @Override
  public void add(Loan loan) {
    file.resolve(loan.book());
  }
}
