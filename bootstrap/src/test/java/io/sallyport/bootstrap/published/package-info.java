/** What hosts are promised, and what is checked of it before a build is given out. */
@NullMarked
package io.sallyport.bootstrap.published;

import org.jspecify.annotations.NullMarked;
