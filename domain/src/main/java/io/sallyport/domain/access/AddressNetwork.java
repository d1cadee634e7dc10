package io.sallyport.domain.access;

import java.util.ArrayList;
import java.util.List;

/** The network of an address in text form, as far as one customer is usually given it. */
final class AddressNetwork {

  private static final int GROUPS = 8;
  private static final int CUSTOMER_GROUPS = 4;
  private static final int HEXADECIMAL = 16;

  private AddressNetwork() {}

  /**
   * The /64 network of an IPv6 address (RFC 6177 section 2), whichever way it is written. An IPv4
   * address, also in its IPv6 form, is a network of its own; so is what cannot be read.
   */
  static String of(String address) {
    String bare = address.replaceFirst("%.*", "");
    if (bare.contains(".")) {
      return bare.substring(bare.lastIndexOf(':') + 1);
    }
    try {
      List<Integer> groups = groups(bare);
      return groups.size() == GROUPS ? joined(groups.subList(0, CUSTOMER_GROUPS)) : bare;
    } catch (NumberFormatException noAddress) {
      return bare;
    }
  }

  private static List<Integer> groups(String address) {
    String[] halves = address.split("::", 2);
    List<Integer> groups = numbers(halves[0]);
    if (halves.length == 2) {
      List<Integer> end = numbers(halves[1]);
      while (groups.size() + end.size() < GROUPS) {
        groups.add(0);
      }
      groups.addAll(end);
    }
    return groups;
  }

  private static List<Integer> numbers(String half) {
    List<Integer> numbers = new ArrayList<>();
    for (String group : half.isEmpty() ? new String[0] : half.split(":")) {
      numbers.add(Integer.parseInt(group, HEXADECIMAL));
    }
    return numbers;
  }

  private static String joined(List<Integer> groups) {
    return String.join(":", groups.stream().map(Integer::toHexString).toList()) + "::/64";
  }
}
