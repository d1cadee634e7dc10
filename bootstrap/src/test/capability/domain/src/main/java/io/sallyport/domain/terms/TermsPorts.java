package io.sallyport.domain.terms;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of the terms of use.
 *
 * @param accept notes that someone accepts them
 */
public record TermsPorts(AcceptTerms accept) {

  /** The same use cases, each with something around it. */
  public TermsPorts decorated(UseCase.Decorator decorator) {
    return new TermsPorts(decorator.around(AcceptTerms.class, accept)::handle);
  }
}
