/** How one gets in, is recognised, and gets out. */
@NullMarked
package io.sallyport.application.session;

import org.jspecify.annotations.NullMarked;
