/**
 * The server and its command line: starts from {@link io.sallyport.bootstrap.Main}, and puts every
 * adapter together by hand in {@link io.sallyport.bootstrap.Wiring}. Sees everything; nobody sees
 * it.
 */
@NullMarked
package io.sallyport.bootstrap;

import org.jspecify.annotations.NullMarked;
