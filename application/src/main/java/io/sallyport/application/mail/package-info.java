/** How letters come into the queue and leave it. Sees of the domain what mail sees. */
@NullMarked
package io.sallyport.application.mail;

import org.jspecify.annotations.NullMarked;
