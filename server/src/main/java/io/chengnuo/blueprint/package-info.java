/**
 * The management table (制度表): a row for each service node with its stage, task, responsible post, standard, time limit, indicator,
 * record and review rule. Drawn from the procedures, clauses and targets in force; what people typed into cells is kept over it.
 * Variants follow a published base and say where they differ.
 *
 * <p>Announces {@code TablePublished}. Asks {@code procedure} and {@code policy} for what is in force.
 */
@NullMarked
package io.chengnuo.blueprint;

import org.jspecify.annotations.NullMarked;
