package library.member.model;

public record Member(String name) {}
