/**
 * The database as such: its URL, connections, migrations, error codes. Sees no other package here.
 */
@NullMarked
package io.sallyport.persistence.database;

import org.jspecify.annotations.NullMarked;
