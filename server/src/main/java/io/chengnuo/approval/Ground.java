package io.chengnuo.approval;

import io.chengnuo.people.WhoDecides;

/** Why somebody is asked. NAMED: whoever asked named the person. TAKEN_OVER: took over the work of somebody who left or is away. */
enum Ground {
    NAMED,
    POWER,
    TEAM_LEAD,
    UNIT,
    ADMINISTRATOR,
    TAKEN_OVER;

    static Ground of(WhoDecides.Ground ground) {
        return switch (ground) {
            case POWER -> POWER;
            case TEAM_LEAD -> TEAM_LEAD;
            case UNIT -> UNIT;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
    }
}
