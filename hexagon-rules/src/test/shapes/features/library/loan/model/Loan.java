package library.loan.model;

import library.member.model.Member;

public record Loan(Member member, String book) {}
