/**
 * The way in for a program that embeds user accounts: {@link io.sallyport.application.Sallyport}.
 */
@NullMarked
package io.sallyport.application;

import org.jspecify.annotations.NullMarked;
