package io.chengnuo.analytics.catalogue;

import java.util.List;

/** Which facts an indicator is computed from. */
public enum Source {
    CLOCKS("ClocksStopped", "ClockBreached"),
    SURVEYS("SurveyAnswered"),
    REQUESTS("TicketOpened", "TicketReclassified"),
    /** How requests ended: at first contact, or not. */
    ENDINGS("TicketClosed", "TicketReopened"),
    CUSTOMERS("CustomerRegistered", "CustomerTierChanged"),
    /** Entered by hand. */
    REGISTER("EntryRegistered"),
    POLICY("PolicyPublished"),
    OUTLETS("OutletOpened", "OutletChanged", "RegionServed", "RegionLeft"),
    /** Other indicators. */
    COMPOSED,
    /** Nothing yet that tells of it. */
    NONE;

    private final List<String> facts;

    Source(String... facts) {
        this.facts = List.of(facts);
    }

    public List<String> facts() {
        return facts;
    }
}
