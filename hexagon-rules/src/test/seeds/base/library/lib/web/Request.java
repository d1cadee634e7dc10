package lib.web;

public record Request(String body) {}
