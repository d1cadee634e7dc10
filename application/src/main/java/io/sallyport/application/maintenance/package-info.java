/** How jobs are run: which is due, on which node, for how long. */
@NullMarked
package io.sallyport.application.maintenance;

import org.jspecify.annotations.NullMarked;
