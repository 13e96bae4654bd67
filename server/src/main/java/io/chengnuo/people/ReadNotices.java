package io.chengnuo.people;

import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has seen what he was told. */
@Service
public class ReadNotices {

    private final Notices notices;
    private final Facts facts;
    private final Clock clock;

    ReadNotices(Notices notices, Facts facts, Clock clock) {
        this.notices = notices;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void one(UUID person, UUID notice) {
        read(person, notice, null);
    }

    @Transactional
    void all(UUID person) {
        read(person, null, null);
    }

    /** Everything told before a moment. */
    @Transactional
    public void before(UUID person, Instant moment) {
        read(person, null, moment);
    }

    private void read(UUID person, @Nullable UUID notice, @Nullable Instant before) {
        var now = clock.instant();
        if (notices.read(person, notice, before, now)) {
            facts.record(new NoticesRead(person, notice, now));
        }
    }
}
