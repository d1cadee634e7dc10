// 27 rest returns a type of the domain
// HX-16:bytecode HX-16:source
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.domain.account.Account;

final class Leak {
  Account show(Account account) {
    return account;
  }
}
