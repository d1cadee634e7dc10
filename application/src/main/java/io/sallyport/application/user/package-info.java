/** How accounts are opened, shown, changed and erased. */
@NullMarked
package io.sallyport.application.user;

import org.jspecify.annotations.NullMarked;
