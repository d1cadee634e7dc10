package io.sallyport.hexagon.rules;

/**
 * One place that breaks a rule.
 *
 * @param from the component, such as {@code rest} or {@code domain.user}
 * @param to the component, or the package of a library; empty if the rule is not about two
 * @param what is done there, as a verb phrase such as {@code calls Accounts.find(String)}
 */
public record Finding(Rule rule, String from, String to, Place place, String what) {}
