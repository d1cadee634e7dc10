package bank.domain;

public record Money(long cents) {}
