package library.loan.model;

public interface LendBook {
  Loan lend(String book, String memberName);
}
