/** What a draft rule would have made of a past period: which promises would have been kept or broken, in which teams, and the people it asks for. */
@NullMarked
package io.chengnuo.sla.replay;

import org.jspecify.annotations.NullMarked;
