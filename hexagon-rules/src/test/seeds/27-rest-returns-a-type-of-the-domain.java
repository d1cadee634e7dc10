// 27 rest returns a type of the domain
// nothing
// --- rest/shop/rest/Leak.java
package shop.rest;

import shop.domain.account.Account;

final class Leak {
  Account show(Account account) {
    return account;
  }
}
