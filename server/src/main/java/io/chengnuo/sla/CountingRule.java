package io.chengnuo.sla;

import java.util.List;
import org.jooq.Condition;

/** How open clocks stand when another limit, other hours or other pauses had been in force since they began. */
interface CountingRule {

    /** Which rows of clocks it is about. */
    Condition about();

    /** The clocks of these rows, in their order. */
    List<Clock> anew(List<ClockRow> rows);
}
