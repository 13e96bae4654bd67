/** Rehearsals of a table: sample requests run through its nodes on a moved clock before it goes live. */
@NullMarked
@NamedInterface("rehearsal")
package io.chengnuo.blueprint.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
