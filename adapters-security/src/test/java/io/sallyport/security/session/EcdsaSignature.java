package io.sallyport.security.session;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.Arrays;

/** The two numbers of an ECDSA signature on P-256. */
record EcdsaSignature(BigInteger r, BigInteger s) {

  static final BigInteger ORDER =
      new BigInteger(
          "115792089210356248762697446949407573529996955224135760342422259061068512044369");

  static EcdsaSignature of(String name, PrivateKey key, String content) {
    byte[] der = RawSignature.of(name, key, content);
    int lengthOfR = der[3];
    byte[] r = Arrays.copyOfRange(der, 4, 4 + lengthOfR);
    byte[] s = Arrays.copyOfRange(der, 6 + lengthOfR, der.length);
    return new EcdsaSignature(new BigInteger(r), new BigInteger(s));
  }

  static EcdsaSignature read(byte[] joined) {
    return new EcdsaSignature(
        new BigInteger(1, Arrays.copyOf(joined, 32)),
        new BigInteger(1, Arrays.copyOfRange(joined, 32, 64)));
  }

  boolean isLow() {
    return s.compareTo(ORDER.shiftRight(1)) <= 0;
  }

  /** The other of the two that are right. */
  EcdsaSignature other() {
    return new EcdsaSignature(r, ORDER.subtract(s));
  }

  EcdsaSignature lower() {
    return isLow() ? this : other();
  }

  byte[] joined() {
    return RawSignature.joined(RawSignature.fixed(r, 32), RawSignature.fixed(s, 32));
  }

  /** ASN.1, as other protocols write it. */
  byte[] der() {
    byte[] first = r.toByteArray();
    byte[] second = s.toByteArray();
    return RawSignature.joined(
        new byte[] {0x30, (byte) (4 + first.length + second.length), 0x02, (byte) first.length},
        first,
        new byte[] {0x02, (byte) second.length},
        second);
  }
}
