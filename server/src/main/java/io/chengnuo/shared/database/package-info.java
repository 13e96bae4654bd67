/** The database: started or reached, migrated, and entered under one tenant at a time. */
@NullMarked
package io.chengnuo.shared.database;

import org.jspecify.annotations.NullMarked;
