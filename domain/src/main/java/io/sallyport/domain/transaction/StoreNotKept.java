package io.sallyport.domain.transaction;

/** A mistake of the program: it asks for what needs a store that its transactions do not keep. */
public final class StoreNotKept extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public StoreNotKept(Class<?> store) {
    super(description(store) + " is not kept here. Keep it, see Stores.Builder.keep().");
  }

  /** A store and its capability, which is the last part of its package's name. */
  public static String description(Class<?> store) {
    String packageName = store.getPackageName();
    String capability = packageName.substring(packageName.lastIndexOf('.') + 1);
    return "The store " + store.getSimpleName() + " of the capability " + capability;
  }
}
