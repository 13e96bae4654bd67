package io.chengnuo.routing;

import io.chengnuo.people.skill.RateSkill;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the skill matrix current from the work itself: cases settled and customers' marks count for the skill their category asks for. */
@Service
public class Practice {

    private final Settings settings;
    private final Placements placements;
    private final RateSkill rate;

    Practice(Settings settings, Placements placements, RateSkill rate) {
        this.settings = settings;
        this.placements = placements;
        this.rate = rate;
    }

    @Transactional
    void settled(UUID person, String category) {
        placements.experienced(person, category);
        settings.demandOf(category).ifPresent(demand -> rate.practised(person, demand.skill(), 1, null));
    }

    /** {@code mark}: one to five points of the customer. */
    @Transactional
    public void rated(UUID person, String category, int mark) {
        settings.demandOf(category).ifPresent(demand -> rate.practised(person, demand.skill(), 0, mark));
    }
}
