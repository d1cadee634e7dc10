/**
 * How passwords are hashed: bcrypt, on threads that do nothing else. Sees {@code password} and
 * {@code shared} of the domain.
 */
@NullMarked
package io.sallyport.security.password;

import org.jspecify.annotations.NullMarked;
