/**
 * Who gets which ticket next: queues, offers, skills, capacity, presence and the roster applied; and takeover when somebody is away.
 * Hears {@code ticket}; assigns through its public verbs.
 */
@NullMarked
package io.chengnuo.routing;

import org.jspecify.annotations.NullMarked;
