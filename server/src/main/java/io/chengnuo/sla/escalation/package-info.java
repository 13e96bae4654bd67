/**
 * What happens when a promise is about to break or broke, or when nothing happens at all: the ways up through handler, expert, manager and
 * higher management, each level told in its time until somebody says that he takes care.
 */
@NullMarked
@NamedInterface("escalation")
package io.chengnuo.sla.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
