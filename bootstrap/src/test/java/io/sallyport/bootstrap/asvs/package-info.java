/** Which requirement of the OWASP ASVS is shown by which test. */
@NullMarked
package io.sallyport.bootstrap.asvs;

import org.jspecify.annotations.NullMarked;
