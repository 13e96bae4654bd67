/** What became of promises and where time was spent, summed up from clocks and from the stages of tickets; each number opens its tickets. */
@NullMarked
@NamedInterface("report")
package io.chengnuo.sla.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
