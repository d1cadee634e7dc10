// 94 in order: a package-info of a package in between
// onion
// --- domain/shop/package-info.java
@Deprecated
package shop;
