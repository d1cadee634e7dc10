/** Mails in memory, their contract, and a mailer that remembers. */
@NullMarked
package io.sallyport.testkit.mail;

import org.jspecify.annotations.NullMarked;
