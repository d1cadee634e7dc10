package io.sallyport.application;

import io.sallyport.application.terms.AcceptTermsUseCase;
import io.sallyport.domain.terms.TermsPorts;

/** Puts the use cases of the terms of use together. */
final class TermsUseCases {

  private TermsUseCases() {}

  static TermsPorts of(Parts parts) {
    return new TermsPorts(new AcceptTermsUseCase(parts.transactions(), parts.clock()));
  }
}
