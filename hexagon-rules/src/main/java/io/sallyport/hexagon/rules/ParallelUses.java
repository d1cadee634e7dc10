package io.sallyport.hexagon.rules;

/** What spreads one piece of work over the threads of a shared pool. */
final class ParallelUses {

  static final ForbiddenUses ALL =
      ForbiddenUses.of(
          "java.util.Arrays#parallelPrefix",
          "java.util.Arrays#parallelSetAll",
          "java.util.Arrays#parallelSort",
          "*#parallelStream",
          "java.util.stream.BaseStream#parallel",
          "java.util.stream.Stream#parallel",
          "java.util.stream.IntStream#parallel",
          "java.util.stream.LongStream#parallel",
          "java.util.stream.DoubleStream#parallel");

  private ParallelUses() {}
}
