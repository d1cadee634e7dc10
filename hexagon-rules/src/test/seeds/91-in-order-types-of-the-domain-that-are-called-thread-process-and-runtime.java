// 91 in order: types of the domain that are called Thread, Process and Runtime
// nothing
// --- domain/shop/domain/account/Note.java
package shop.domain.account;

class Note<Process> extends Talk {
  private Object ProcessHandle = new Object();
  private Thread first = new Thread();

  Process process(Process given) {
    class Runtime {
      Process process() {
        return given;
      }
    }
    System mine = new System();
    return new Runtime().process();
  }

  Object field() {
    return ProcessHandle.toString() + first + new Class();
  }

  static class System {
    static void exit(int code) {}
  }
}
// --- domain/shop/domain/account/Talk.java
package shop.domain.account;

class Talk {
  static class Thread {
    void start() {}
  }

  static class Class {}

  void begin() {
    new Thread().start();
  }
}
