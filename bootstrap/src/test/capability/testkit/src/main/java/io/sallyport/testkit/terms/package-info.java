/** Acceptances of the terms of use in memory. */
@NullMarked
package io.sallyport.testkit.terms;

import org.jspecify.annotations.NullMarked;
