/**
 * The contract itself: its OpenAPI document, a page to try it, a page per problem. Sees {@code
 * http}.
 */
@NullMarked
package io.sallyport.rest.contract;

import org.jspecify.annotations.NullMarked;
