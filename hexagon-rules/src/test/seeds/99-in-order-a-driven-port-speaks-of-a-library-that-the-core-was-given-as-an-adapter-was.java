// 99 in order: a driven port speaks of a library that the core was given, as an adapter was
// javac
// with a library allowed twice
// --- domain/shop/domain/port/Requests.java
package shop.domain.port;

import java.util.function.Supplier;
import lib.web.Request;

public interface Requests {
  Supplier<Request> next();
}
