package io.sallyport.hexagon.rules;

/** What starts a thread or a process, or names something that does. */
final class ThreadUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
          "java.lang.Thread#<init>",
          "java.lang.Thread#start",
          "java.lang.Thread#startVirtualThread",
          "java.lang.Thread#ofVirtual",
          "java.lang.Thread#ofPlatform",
          "java.lang.Thread#sleep",
          "java.lang.Thread#join",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime#exec",
          "java.util.Timer",
          "java.util.concurrent.CompletableFuture#runAsync",
          "java.util.concurrent.CompletableFuture#supplyAsync",
          "java.util.concurrent.CompletableFuture#orTimeout",
          "java.util.concurrent.CompletableFuture#completeOnTimeout",
          "java.util.concurrent.CompletableFuture#delayedExecutor",
          "java.util.concurrent.CompletionService",
          "java.util.concurrent.CountedCompleter",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorCompletionService",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ForkJoinTask",
          "java.util.concurrent.RecursiveAction",
          "java.util.concurrent.RecursiveTask",
          "java.util.concurrent.ScheduledExecutorService",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.concurrent.StructuredTaskScope",
          "java.util.concurrent.SubmissionPublisher",
          "java.util.concurrent.ThreadFactory",
          "java.util.concurrent.ThreadPoolExecutor",
          "kotlin.concurrent..");

  private ThreadUses() {}
}
