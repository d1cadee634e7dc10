// 95 in order: the domain works for many threads and starts none
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

final class Note {
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong count = new AtomicLong();

  String who() {
    lock.lock();
    return Thread.currentThread().getName() + TimeUnit.SECONDS + names + count;
  }
}
