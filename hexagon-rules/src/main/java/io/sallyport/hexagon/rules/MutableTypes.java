package io.sallyport.hexagon.rules;

import java.util.Set;

/** Types of the platform whose objects can be changed after they were made. */
final class MutableTypes {

  private static final Set<String> PLAIN =
      Set.of(
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.PriorityQueue",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.BitSet",
          "java.util.Date",
          "java.util.Properties",
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal",
          "java.util.Hashtable",
          "java.util.Stack",
          "java.util.Vector",
          "java.lang.InheritableThreadLocal",
          "java.lang.StringBuffer");

  private static final Set<String> CONCURRENT =
      Set.of(
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentSkipListMap",
          "java.util.concurrent.ConcurrentSkipListSet",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.CopyOnWriteArraySet",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.PriorityBlockingQueue",
          "java.util.concurrent.atomic.AtomicIntegerArray",
          "java.util.concurrent.atomic.AtomicLongArray",
          "java.util.concurrent.atomic.AtomicReferenceArray",
          "java.util.concurrent.atomic.DoubleAccumulator",
          "java.util.concurrent.atomic.DoubleAdder",
          "java.util.concurrent.atomic.LongAccumulator",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicReference",
          "java.util.concurrent.atomic.LongAdder");

  private MutableTypes() {}

  static boolean have(String className) {
    return PLAIN.contains(className) || CONCURRENT.contains(className);
  }
}
