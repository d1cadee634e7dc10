package io.sallyport.security.session;

import io.sallyport.domain.shared.Base64Url;
import java.util.Optional;

/**
 * A token in the compact form of RFC 7515 section 7.1, looked at before a parser may see it.
 *
 * @param headerMembers how many members the header has, counting a repeated one again
 * @param payloadMembers the same of the payload
 */
record CompactToken(int headerMembers, int payloadMembers) {

  /** Ours have some 600 characters; nobody makes us parse more than this. */
  private static final int MAX_LENGTH = 4096;

  /**
   * Empty unless there are three parts, each in the one Base64 form that its bytes have (RFC 4648
   * sections 3.2 and 3.5: no padding, no blanks, no stray bits), two of them objects.
   */
  static Optional<CompactToken> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    int header = members(decode(parts[0]));
    int payload = members(decode(parts[1]));
    return header > 0 && payload > 0 && decode(parts[2]).length > 0
        ? Optional.of(new CompactToken(header, payload))
        : Optional.empty();
  }

  /** No bytes if it is not the one Base64 form of any. */
  private static byte[] decode(String part) {
    return Base64Url.decode(part).orElse(new byte[0]);
  }

  /**
   * Counts the colons of the one object that fills the text; 0 if there is none, or more than that.
   * The parser behind us overlooks what comes after an object, and of two members of one name it
   * keeps the last (RFC 7519 section 4 allows that): they are found by there being more members
   * than names.
   */
  private static int members(byte[] json) {
    int members = 0;
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < json.length; at++) {
      byte sign = json[at];
      if (quoted && sign == '\\') {
        at++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && (sign == '{' || sign == '[')) {
        depth++;
      } else if (!quoted && (sign == '}' || sign == ']')) {
        depth--;
      } else if (!quoted && depth == 1 && sign == ':') {
        members++;
      }
      if (depth == 0 && at < json.length - 1) {
        return 0;
      }
    }
    return members;
  }
}
