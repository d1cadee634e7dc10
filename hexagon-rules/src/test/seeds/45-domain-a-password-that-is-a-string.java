// 45 domain: a password that is a String
// HX-27:bytecode
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

record Note(String password) {
}
