/**
 * What can be typed: one class per command. Each reads the configuration, takes what it needs from
 * the wiring, asks one driving port, and prints.
 */
@NullMarked
package io.sallyport.bootstrap.command;

import org.jspecify.annotations.NullMarked;
