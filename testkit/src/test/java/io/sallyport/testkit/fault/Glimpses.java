package io.sallyport.testkit.fault;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has looked at what. Whoever looks and then writes, in two steps, misses what others write in
 * between; here that happens in every race, and never without one: at its first look a thread sees
 * nothing that another has done.
 */
final class Glimpses {

  private record Glimpse(Thread thread, Object of) {}

  private final Set<Glimpse> glimpses = ConcurrentHashMap.newKeySet();

  boolean isFirst(Object of) {
    return glimpses.add(new Glimpse(Thread.currentThread(), of));
  }
}
