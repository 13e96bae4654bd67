/**
 * Whether the clauses of the policy are followed (执行监督): plans say what is checked in which rhythm, checks come due by themselves with
 * tickets drawn by lot, and each finding that a clause is not followed ends in a fix that somebody else accepts, or in a proposal to revise.
 */
@NullMarked
@NamedInterface("supervision")
package io.chengnuo.improvement.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
