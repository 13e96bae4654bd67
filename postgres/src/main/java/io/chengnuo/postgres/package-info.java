/** Starts, adopts and stops the PostgreSQL server that ships inside the product; knows nothing of what is stored in it. */
@NullMarked
package io.chengnuo.postgres;

import org.jspecify.annotations.NullMarked;
