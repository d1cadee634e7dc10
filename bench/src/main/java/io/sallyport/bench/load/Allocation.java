package io.sallyport.bench.load;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a Java server allocates for a request: the sum of all its threads, as the virtual machine
 * counts it. The connection that asks makes the server load classes and start threads, so that
 * memory has to be measured before.
 */
final class Allocation implements AutoCloseable {

  private static final String THREADS = "java.lang:type=Threading";

  private final Map<Long, JMXConnector> connectors = new HashMap<>();

  /** Loads each target once; the result is that given, with a column more. */
  Result addTo(Result result, Scenario scenario, int seconds) throws Exception {
    for (int i = 0; i < scenario.targets().size(); i++) {
      Target target = scenario.targets().get(i);
      if (target.server().isJava()) {
        result.series().get(i).add(Map.of(Figure.ALLOCATED, perRequest(target, seconds)));
      }
    }
    return result;
  }

  private double perRequest(Target target, int seconds) throws Exception {
    long before = allocated(target.server().pid());
    Load load = target.action().run(seconds);
    long requests = load.requests() + load.failures();
    if (requests == 0) {
      throw new IOException(target.name() + " gave no response within " + seconds + " s");
    }
    return (double) (allocated(target.server().pid()) - before) / requests;
  }

  private long allocated(long pid) throws Exception {
    MBeanServerConnection server = connector(pid).getMBeanServerConnection();
    if (hasTotal(server)) {
      return (long) server.getAttribute(new ObjectName(THREADS), "TotalThreadAllocatedBytes");
    }
    ThreadMXBean threads =
        ManagementFactory.newPlatformMXBeanProxy(server, THREADS, ThreadMXBean.class);
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  /**
   * Since Java 21; before, threads that have ended are not counted, of which a server that is
   * loaded evenly has few.
   */
  private static boolean hasTotal(MBeanServerConnection server) throws Exception {
    return Arrays.stream(server.getMBeanInfo(new ObjectName(THREADS)).getAttributes())
        .anyMatch(attribute -> attribute.getName().equals("TotalThreadAllocatedBytes"));
  }

  private JMXConnector connector(long pid) throws Exception {
    JMXConnector known = connectors.get(pid);
    if (known != null) {
      return known;
    }
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
    try {
      JMXConnector connector =
          JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
      connectors.put(pid, connector);
      return connector;
    } finally {
      machine.detach();
    }
  }

  @Override
  public void close() throws IOException {
    for (JMXConnector connector : connectors.values()) {
      connector.close();
    }
  }
}
