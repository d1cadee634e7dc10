package shop.domain.port;

import shop.domain.session.Session;

public interface SessionStore {
  void save(Session session);
}
