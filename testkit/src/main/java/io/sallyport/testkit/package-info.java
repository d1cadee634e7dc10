/**
 * What tests of accounts need: time that can be set, and stand-ins and contracts of the driven
 * ports in the packages below. Nothing in it is for production.
 */
@NullMarked
package io.sallyport.testkit;

import org.jspecify.annotations.NullMarked;
