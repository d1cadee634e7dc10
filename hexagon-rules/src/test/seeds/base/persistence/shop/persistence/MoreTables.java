package shop.persistence;

public final class MoreTables extends Tables {}
