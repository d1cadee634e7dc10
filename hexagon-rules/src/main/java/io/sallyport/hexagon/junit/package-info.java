/** The check as a test of JUnit. Sees the check, its report and the baseline. */
@NullMarked
package io.sallyport.hexagon.junit;

import org.jspecify.annotations.NullMarked;
