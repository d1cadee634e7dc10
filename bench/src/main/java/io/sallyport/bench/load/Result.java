package io.sallyport.bench.load;

import java.util.List;

/**
 * What a scenario gave.
 *
 * @param series of each target; the first is the baseline of the others
 * @param thrownAway windows that others disturbed, and that were measured again
 * @param disturbed windows that were kept although others disturbed them, because every repetition
 *     was
 */
record Result(String scenario, List<Series> series, int thrownAway, int disturbed) {}
