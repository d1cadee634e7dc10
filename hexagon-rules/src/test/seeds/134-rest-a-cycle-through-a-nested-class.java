// 134 rest: a cycle through a nested class
// HX-35:bytecode HX-35:source
// --- rest/shop/rest/Form.java
package shop.rest;

final class Form {
  static final class Field {
    Check check;
  }
}
// --- rest/shop/rest/Check.java
package shop.rest;

final class Check {
  boolean passes(Form form) {
    return form != null;
  }
}
