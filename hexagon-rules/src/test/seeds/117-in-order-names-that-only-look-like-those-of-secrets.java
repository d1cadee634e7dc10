// 117 in order: names that only look like those of secrets
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

final class Note {
  private String mapping;
  private String spin;
  private String tokenType;
  private String pageToken;
  private String passwordHint;
  private String primaryKey;
  private int pins;
}
