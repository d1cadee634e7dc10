package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.List;
import java.util.function.Predicate;

/** HX-21 to HX-24: what the core may not do by itself, whatever it may import. */
final class PurityRules {
  private static final String SEES = "calls, constructors and method references";

  static final Rule TIME_AND_CHANCE =
      new Rule(
          "HX-21",
          "The core asks no clock and draws no lots",
          "Code that asks for the time or for chance gives another answer every day, and its tests"
              + " too.",
          "Take the instant, or a port that gives one, as an argument.",
          SEES,
          "a clock or a generator that is handed in: that is the way to do it");

  static final Rule ENVIRONMENT =
      new Rule(
          "HX-22",
          "Only the composition root reads the environment",
          "A setting that is read deep inside is in no list, has no check and no default.",
          "Read it where everything is wired, and hand the value in; or give the one member to the"
              + " adapter, knowingly.",
          SEES,
          "the network; files in adapters, for those of the core see HX-32");

  static final Rule THREADS =
      new Rule(
          "HX-23",
          "The core starts no thread, and ends no process",
          "Whoever embeds the core decides about threads and about the end; a transaction does not"
              + " follow to another thread.",
          "Return, and let an adapter do later what can be done later.",
          SEES + "; names of executors, pools and timers; the end of the process in adapters too",
          "synchronized, locks and latches, which start nothing; work that a library starts");

  static final Rule CONSOLE =
      new Rule(
          "HX-24",
          "The core writes to no console and no log",
          "A log line is an answer to nobody, and the way by which secrets leave.",
          "Return or throw what happened; let an adapter tell it.",
          SEES,
          "a logger behind a port");

  static final ForbiddenUses OF_TIME_AND_CHANCE =
      ForbiddenUses.of(
          "java.time.Instant#now",
          "java.time.LocalDate#now",
          "java.time.LocalDateTime#now",
          "java.time.LocalTime#now",
          "java.time.MonthDay#now",
          "java.time.OffsetDateTime#now",
          "java.time.OffsetTime#now",
          "java.time.Year#now",
          "java.time.YearMonth#now",
          "java.time.ZonedDateTime#now",
          "java.time.Clock#system",
          "java.time.Clock#systemUTC",
          "java.time.Clock#systemDefaultZone",
          "java.time.Clock#tickMillis",
          "java.time.Clock#tickSeconds",
          "java.time.Clock#tickMinutes",
          "java.time.InstantSource#system",
          "java.lang.System#currentTimeMillis",
          "java.lang.System#nanoTime",
          "java.util.Date#<init>",
          "java.util.Calendar#getInstance",
          "java.util.GregorianCalendar#<init>",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom",
          "java.util.random.RandomGenerator#getDefault",
          "java.util.random.RandomGenerator#of",
          "java.lang.Math#random",
          "java.lang.StrictMath#random",
          "java.util.Collections#shuffle",
          "java.util.UUID#randomUUID",
          "kotlin.random.Random",
          "kotlin.random.Random$Default",
          "kotlin.random.RandomKt",
          "kotlin.random.jdk8..",
          "kotlin.collections.CollectionsKt#random",
          "kotlin.collections.CollectionsKt#randomOrNull",
          "kotlin.collections.CollectionsKt#shuffle",
          "kotlin.collections.CollectionsKt#shuffled",
          "kotlin.collections.ArraysKt#random",
          "kotlin.collections.ArraysKt#shuffle",
          "kotlin.time.Clock$System",
          "kotlin.time.MeasureTimeKt",
          "kotlin.time.MonotonicTimeSource",
          "kotlin.time.Clock#System",
          "kotlin.time.TimeSource#Monotonic",
          "kotlin.time.TimeSource#markNow",
          "kotlin.time.TimeSource$Monotonic",
          "kotlin.time.TimeSource$WithComparableMarks#markNow",
          "kotlin.system.TimingKt",
          "kotlinx.datetime.Clock$System",
          "kotlin.uuid.Uuid$Companion#random");

  static final ForbiddenUses OF_ENVIRONMENT =
      ForbiddenUses.of(
          "java.lang.System#getenv",
          "java.lang.System#getProperty",
          "java.lang.System#getProperties",
          "java.lang.System#setProperty",
          "java.lang.System#clearProperty",
          "java.lang.Boolean#getBoolean",
          "java.lang.Integer#getInteger",
          "java.lang.Long#getLong",
          "java.util.Locale#getDefault",
          "java.util.TimeZone#getDefault",
          "java.time.ZoneId#systemDefault",
          "java.net.InetAddress#getLocalHost");

  static final ForbiddenUses OF_THREADS =
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
          "java.util.Arrays#parallelPrefix",
          "java.util.Arrays#parallelSetAll",
          "java.util.Arrays#parallelSort",
          "*#parallelStream",
          "java.util.stream.BaseStream#parallel",
          "java.util.stream.Stream#parallel",
          "java.util.stream.IntStream#parallel",
          "java.util.stream.LongStream#parallel",
          "java.util.stream.DoubleStream#parallel",
          "kotlin.concurrent..");

  private static final ForbiddenUses OF_THE_END =
      ForbiddenUses.of(
          "java.lang.System#exit",
          "java.lang.Runtime#exit",
          "java.lang.Runtime#halt",
          "java.lang.Runtime#addShutdownHook",
          "kotlin.system.ProcessKt#exitProcess");

  static final ForbiddenUses OF_CONSOLE =
      ForbiddenUses.of(
          "java.lang.System#out",
          "java.lang.System#err",
          "java.lang.System#in",
          "java.lang.System#console",
          "java.lang.System#getLogger",
          "java.lang.System$Logger",
          "java.io.Console",
          "java.util.logging..",
          "*#printStackTrace");

  private PurityRules() {}

  static List<Check> all() {
    return List.of(
        of(TIME_AND_CHANCE, OF_TIME_AND_CHANCE, Kind::isCore),
        UseCheck.of(ENVIRONMENT, PurityRules::readsTheEnvironment),
        UseCheck.of(THREADS, PurityRules::startsOrEnds),
        of(CONSOLE, OF_CONSOLE, Kind::isCore));
  }

  private static boolean readsTheEnvironment(Use use, Facts facts) {
    return DirectionRules.isFrom(use, facts, kind -> kind.isCore() || kind.isAdapter())
        && OF_ENVIRONMENT.have(use)
        && facts.component(use.from()).filter(component -> isGiven(component, use)).isEmpty();
  }

  private static boolean startsOrEnds(Use use, Facts facts) {
    boolean starts = OF_THREADS.have(use) && DirectionRules.isFrom(use, facts, Kind::isCore);
    boolean ends =
        OF_THE_END.have(use)
            && DirectionRules.isFrom(use, facts, kind -> kind.isCore() || kind.isAdapter());
    return starts || ends;
  }

  private static boolean isGiven(Component component, Use use) {
    return component.mayUse().contains(use.to() + "#" + use.member());
  }

  /** Forbids something to the components of some kinds. */
  static Check of(Rule rule, ForbiddenUses bans, Predicate<Kind> kinds) {
    return UseCheck.of(
        rule, (use, facts) -> DirectionRules.isFrom(use, facts, kinds) && bans.have(use));
  }
}
