package io.sallyport.domain.user;

import java.util.Optional;

/**
 * The letters of a domain label in ASCII (RFC 3492), without the prefix {@code xn--}. The
 * platform's own encoder is only reached through IDNA 2003, which changes the text first.
 */
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_POINT = 0x80;

  /** A label has 63 octets at most, so nothing longer is ever needed; numbers cannot overflow. */
  private static final int MOST_CHARACTERS = 63;

  private Punycode() {}

  /**
   * @param label at most 63 code points
   */
  static String encode(String label) {
    int[] points = label.codePoints().toArray();
    var encoded = new StringBuilder();
    label.codePoints().filter(Punycode::isBasic).forEach(encoded::appendCodePoint);
    int basic = encoded.length();
    if (basic > 0) {
      encoded.append('-');
    }
    int bias = FIRST_BIAS;
    int delta = 0;
    int handled = basic;
    for (int point = FIRST_POINT; handled < points.length; point++) {
      int next = next(points, point);
      delta += (next - point) * (handled + 1);
      point = next;
      for (int each : points) {
        if (each < point) {
          delta++;
        } else if (each == point) {
          append(encoded, delta, bias);
          bias = adapted(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
    }
    return encoded.toString();
  }

  /** Empty if it is not the encoding of anything. */
  static Optional<String> decode(String encoded) {
    if (encoded.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    int dash = encoded.lastIndexOf('-');
    var decoded = new StringBuilder(encoded.substring(0, Math.max(dash, 0)));
    int bias = FIRST_BIAS;
    long point = FIRST_POINT;
    long at = 0;
    int read = dash > 0 ? dash + 1 : 0;
    while (read < encoded.length()) {
      long before = at;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = read < encoded.length() ? value(encoded.charAt(read++)) : -1;
        at += digit * weight;
        if (digit < 0 || at > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
      }
      int length = decoded.codePointCount(0, decoded.length()) + 1;
      bias = adapted((int) (at - before), length, before == 0);
      point += at / length;
      at %= length;
      if (point > Character.MAX_CODE_POINT) {
        return Optional.empty();
      }
      decoded.insert(decoded.offsetByCodePoints(0, (int) at), Character.toChars((int) point));
      at++;
    }
    return Optional.of(decoded.toString());
  }

  private static int next(int[] points, int least) {
    int next = Integer.MAX_VALUE;
    for (int point : points) {
      if (point >= least && point < next) {
        next = point;
      }
    }
    return next;
  }

  private static void append(StringBuilder encoded, int delta, int bias) {
    int rest = delta;
    int k = BASE;
    for (int t = threshold(k, bias); rest >= t; t = threshold(k, bias)) {
      encoded.append(digit(t + (rest - t) % (BASE - t)));
      rest = (rest - t) / (BASE - t);
      k += BASE;
    }
    encoded.append(digit(rest));
  }

  private static int threshold(int k, int bias) {
    return Math.max(T_MIN, Math.min(T_MAX, k - bias));
  }

  private static int adapted(int delta, int length, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / length;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int value(char digit) {
    if (digit >= 'a' && digit <= 'z') {
      return digit - 'a';
    }
    return digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
  }

  private static boolean isBasic(int point) {
    return point < FIRST_POINT;
  }
}
