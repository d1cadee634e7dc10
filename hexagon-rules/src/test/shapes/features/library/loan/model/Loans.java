package library.loan.model;

public interface Loans {
  void add(Loan loan);
}
