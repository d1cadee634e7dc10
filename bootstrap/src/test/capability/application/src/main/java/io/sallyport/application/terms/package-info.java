/** The use cases of the terms of use. */
@NullMarked
package io.sallyport.application.terms;

import org.jspecify.annotations.NullMarked;
