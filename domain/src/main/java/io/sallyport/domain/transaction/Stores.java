package io.sallyport.domain.transaction;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stores of one transaction, each made when it is first asked for; of no use after it, and for
 * one thread. What is kept comes back as it was; of an instant at least its microseconds, and what
 * is finer may be cut off. Whoever does not keep a store is refused with {@link StoreNotKept} by
 * those use cases alone that need it.
 */
public final class Stores {

  private final Map<Class<?>, Supplier<?>> suppliers;
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final Consumer<Runnable> afterCommit;
  private final Events events;
  private final @Nullable Object attachment;

  private Stores(
      Map<Class<?>, Supplier<?>> suppliers,
      Consumer<Runnable> afterCommit,
      Events events,
      @Nullable Object attachment) {
    this.suppliers = suppliers;
    this.afterCommit = afterCommit;
    this.events = events;
    this.attachment = attachment;
  }

  /**
   * Begins the stores of one transaction.
   *
   * @param afterCommit takes what is to be done once it has been committed
   */
  public static Builder of(Consumer<Runnable> afterCommit) {
    return new Builder(afterCommit);
  }

  /** Says which stores there are. */
  public static final class Builder {
    private final Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();
    private final Consumer<Runnable> afterCommit;
    private @Nullable Object attachment;

    private Builder(Consumer<Runnable> afterCommit) {
      this.afterCommit = afterCommit;
    }

    /**
     * @param store one of the accessors' types
     */
    public <T> Builder keep(Class<T> store, Supplier<? extends T> supplier) {
      suppliers.put(store, supplier);
      return this;
    }

    /** What an adapter wants to find again, see {@link Stores#attachment}. */
    public Builder attach(Object own) {
      this.attachment = own;
      return this;
    }

    public Stores build() {
      return new Stores(Map.copyOf(suppliers), afterCommit, (event, actor) -> {}, attachment);
    }
  }

  /**
   * A store by its type; those of this system have a method each.
   *
   * @throws StoreNotKept if there is none
   */
  public <T> T get(Class<T> store) {
    return store.cast(made.computeIfAbsent(store, this::make));
  }

  public Users users() {
    return get(Users.class);
  }

  public UserDirectory userDirectory() {
    return get(UserDirectory.class);
  }

  public ExternalIds externalIds() {
    return get(ExternalIds.class);
  }

  public Sessions sessions() {
    return get(Sessions.class);
  }

  public IdempotencyRecords idempotencyRecords() {
    return get(IdempotencyRecords.class);
  }

  public SigningKeys signingKeys() {
    return get(SigningKeys.class);
  }

  public Leases leases() {
    return get(Leases.class);
  }

  /** Who is told of what happens in this transaction; nobody, unless the builder was given one. */
  public Events events() {
    return events;
  }

  /** Runs something after the transaction has been committed, and not at all if it is not. */
  public void afterCommit(Runnable work) {
    afterCommit.accept(work);
  }

  /** What the adapter attached; empty if these stores are of another adapter. */
  public <T> Optional<T> attachment(Class<T> type) {
    return Optional.ofNullable(attachment).filter(type::isInstance).map(type::cast);
  }

  /** The same stores, with somebody to tell of events. */
  public Stores toldBy(Events theEvents) {
    return new Stores(suppliers, afterCommit, theEvents, attachment);
  }

  /** The same stores, with something around one of them. */
  public <T> Stores with(Class<T> store, UnaryOperator<T> decorator) {
    Map<Class<?>, Supplier<?>> others = new HashMap<>(suppliers);
    others.put(store, () -> decorator.apply(get(store)));
    return new Stores(others, afterCommit, events, attachment);
  }

  private Object make(Class<?> store) {
    Supplier<?> supplier = suppliers.get(store);
    if (supplier == null) {
      throw new StoreNotKept(store);
    }
    return supplier.get();
  }
}
