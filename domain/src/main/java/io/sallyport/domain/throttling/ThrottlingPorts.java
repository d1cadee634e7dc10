package io.sallyport.domain.throttling;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of rate limits.
 *
 * @param throttle counts a request
 */
public record ThrottlingPorts(Throttle throttle) {

  /** The same use cases, each with something around it. */
  public ThrottlingPorts decorated(UseCase.Decorator decorator) {
    return new ThrottlingPorts(decorator.around(Throttle.class, throttle)::handle);
  }
}
