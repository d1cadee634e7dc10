/**
 * The HTTP contract, version 1: assembles Javalin from settings and groups of routes. Sees {@code
 * io.sallyport.domain} and its own {@code http}; each capability's routes live in the package of
 * that name.
 */
@NullMarked
package io.sallyport.rest;

import org.jspecify.annotations.NullMarked;
