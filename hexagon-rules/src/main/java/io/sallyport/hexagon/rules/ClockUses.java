package io.sallyport.hexagon.rules;

/** What reads a clock of the platform. */
final class ClockUses {

  static final ForbiddenUses ALL =
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
          "kotlin.time.Clock$System",
          "kotlin.time.MeasureTimeKt",
          "kotlin.time.MonotonicTimeSource",
          "kotlin.time.Clock#System",
          "kotlin.time.TimeSource#Monotonic",
          "kotlin.time.TimeSource#markNow",
          "kotlin.time.TimeSource$Monotonic",
          "kotlin.time.TimeSource$WithComparableMarks#markNow",
          "kotlin.system.TimingKt",
          "kotlinx.datetime.Clock$System");

  private ClockUses() {}
}
