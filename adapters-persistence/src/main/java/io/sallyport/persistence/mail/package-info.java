/** Mails in PostgreSQL. Sees {@code database} and of the domain what mail sees. */
@NullMarked
package io.sallyport.persistence.mail;

import org.jspecify.annotations.NullMarked;
