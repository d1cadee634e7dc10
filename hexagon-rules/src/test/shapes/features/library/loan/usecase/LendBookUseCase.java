package library.loan.usecase;

import library.loan.model.LendBook;
import library.loan.model.Loan;
import library.loan.model.Loans;
import library.member.model.Member;

public final class LendBookUseCase implements LendBook {
  private final Loans loans;

  public LendBookUseCase(Loans loans) {
    this.loans = loans;
  }

  @Override
  public Loan lend(String book, String memberName) {
    Loan loan = new Loan(new Member(memberName), book);
    loans.add(loan);
    return loan;
  }
}
