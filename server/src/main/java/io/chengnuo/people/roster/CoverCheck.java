package io.chengnuo.people.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says where shifts leave promised hours uncovered. Implemented by whoever knows the hours; rosters do without. */
public interface CoverCheck {

    /** The gaps of a team between two moments, in order of time. */
    List<Gap> gaps(UUID team, Instant from, Instant to, List<Shift> shifts);
}
