package io.sallyport.hexagon.rules;

/** What draws at random. */
final class ChanceUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
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
          "kotlin.uuid.Uuid$Companion#random");

  private ChanceUses() {}
}
