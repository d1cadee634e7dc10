package shop.persistence;

public class RowFault extends RuntimeException {}
