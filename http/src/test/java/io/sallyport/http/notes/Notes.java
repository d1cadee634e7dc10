package io.sallyport.http.notes;

/** A place for the problems of notes. */
public final class Notes {
  private Notes() {}
}
