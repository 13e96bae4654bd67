/**
 * Finds tickets by words, Chinese ones too: an index on disk beside the database, fed from the log of facts. It holds nothing
 * that cannot be rebuilt, and never decides who may see what: the ids found are asked for in SQL, under the reader's scope.
 */
@NullMarked
package io.chengnuo.ticket.search;

import org.jspecify.annotations.NullMarked;
