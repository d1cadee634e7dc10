/** How a password is changed by its owner or set by an administrator. */
@NullMarked
package io.sallyport.application.password;

import org.jspecify.annotations.NullMarked;
