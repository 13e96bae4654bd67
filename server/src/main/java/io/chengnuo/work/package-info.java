/**
 * The work on a ticket: the procedure it runs through, its forms and checklists, the plan and what to do when it fails,
 * collaboration tasks for other departments, acceptance, and what comes after delivery. Says through {@code ticket}'s gate what a
 * step still needs.
 */
@NullMarked
package io.chengnuo.work;

import org.jspecify.annotations.NullMarked;
