// 67 application: an api type gives away an internal one
// HX-17:bytecode HX-31:bytecode HX-31:source
// --- application/shop/application/account/Inner.java
package shop.application.account;

public record Inner(String text) {}
// --- application/shop/application/api/Outer.java
package shop.application.api;

import shop.application.account.Inner;

public record Outer(Inner inner) {}
