package io.sallyport.hexagon.rules;

/**
 * One rule, in the words of whoever reads that it was broken.
 *
 * @param id stable for ever, such as {@code HX-04}
 * @param title what must hold, as a sentence
 * @param why what goes wrong otherwise
 * @param instead what to do instead
 * @param catches what it sees
 * @param misses what it cannot see
 */
public record Rule(
    String id, String title, String why, String instead, String catches, String misses) {}
