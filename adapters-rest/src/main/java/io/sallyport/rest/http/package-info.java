/**
 * What every route shares: rights, problem details, reading of bodies and parameters, validators,
 * pages of lists, request ids. Sees no capability of REST; of the domain it sees {@code access},
 * {@code session} (to authenticate a caller), {@code user} (versions, sizes of pages), {@code
 * transaction} (outages) and {@code shared}.
 */
@NullMarked
package io.sallyport.rest.http;

import org.jspecify.annotations.NullMarked;
