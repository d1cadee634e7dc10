/** Log-in, authentication by tokens, refresh and log-out. */
@NullMarked
package io.sallyport.application.session;

import org.jspecify.annotations.NullMarked;
