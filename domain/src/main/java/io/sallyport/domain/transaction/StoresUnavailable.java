package io.sallyport.domain.transaction;

/** An outage: the stores cannot be reached, or not in time. Trying again later may help. */
public final class StoresUnavailable extends RuntimeException {

  public StoresUnavailable(Throwable cause) {
    super("The stores cannot be reached.", cause);
  }
}
