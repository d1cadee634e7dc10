package library.loan.web;

import library.loan.model.LendBook;

public final class LoanPage {
  private final LendBook lendBook;

  public LoanPage(LendBook lendBook) {
    this.lendBook = lendBook;
  }

  public String post(String book, String memberName) {
    return lendBook.lend(book, memberName).member().name() + " has it";
  }
}
