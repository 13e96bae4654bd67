package io.chengnuo.ticket;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the index of the company of the thread to be made anew: the product does it that serves now, or the next to start. */
@Service
public class RebuildSearch {

    private final Facts facts;
    private final Clock clock;

    RebuildSearch(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void ask() {
        facts.record(new SearchRebuildAsked(Tenancy.require(), clock.instant()));
    }
}
