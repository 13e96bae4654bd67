package io.chengnuo.policy.standard;

import io.chengnuo.people.Organisation;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a standard down, revises it with a reason, or retires it. Sheets filled by earlier revisions keep them. */
@Service
class KeepStandard {

    private final Standards standards;
    private final Organisation organisation;
    private final PolicyInForce policy;
    private final Facts facts;
    private final Clock clock;

    KeepStandard(Standards standards, Organisation organisation, PolicyInForce policy, Facts facts, Clock clock) {
        this.standards = standards;
        this.organisation = organisation;
        this.policy = policy;
        this.facts = facts;
        this.clock = clock;
    }

    record Wish(
            StandardPart part,
            StandardKind kind,
            @Nullable String post,
            @Nullable String need,
            String ownerPost,
            @Nullable UUID owner,
            LocalDate reviewOn,
            StandardText text) {}

    @Transactional
    Standard add(String key, Wish wish, String reason) {
        if (standards.find(key).isPresent()) {
            throw new Conflict("standard_exists");
        }
        check(wish);
        return ship(key, wish, reason);
    }

    /** One that is known to be sound: at set-up the policy may not be loaded yet. */
    @Transactional
    Standard ship(String key, Wish wish, String reason) {
        var standard = standard(Ids.next(clock.instant()), key, wish, 1, 0);
        standards.add(standard, reason);
        announce(standard, reason);
        return standard;
    }

    @Transactional
    Standard revise(UUID id, Wish wish, String reason, @Nullable String ifMatch) {
        var before = standards.claim(id);
        Version.check(ifMatch, before.version());
        before.mustBeInForce();
        check(wish);
        var after = standard(id, before.key(), wish, before.revision() + 1, before.version());
        standards.put(after, reason);
        announce(after, reason);
        return standards.require(id);
    }

    /** Nobody is checked by it from now on; what was found by it stays. */
    @Transactional
    void retire(UUID id, String reason) {
        var before = standards.claim(id);
        before.mustBeInForce();
        var after = before.with(StandardState.RETIRED, before.reviewOn());
        standards.store(after);
        announce(after, reason);
    }

    /** The text stands; its next review is on that day. */
    @Transactional
    void reviewAgain(Standard standard, LocalDate day) {
        standards.store(standard.with(standard.state(), day));
    }

    private Standard standard(UUID id, String key, Wish wish, int revision, long version) {
        return new Standard(
                id,
                key,
                wish.part(),
                wish.kind(),
                wish.post(),
                wish.need(),
                wish.ownerPost(),
                wish.owner(),
                wish.reviewOn(),
                StandardState.IN_FORCE,
                revision,
                wish.text(),
                clock.instant(),
                version);
    }

    private void check(Wish wish) {
        wish.text().checked(wish.kind());
        if (wish.owner() != null && !organisation.works(wish.owner())) {
            throw new Invalid("standard_refused", new FieldError("owner", "unknown"));
        }
        var version = policy.now();
        var unknown = wish.text().clauses().stream()
                .filter(number -> version.clause(number).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid("standard_refused", new FieldError("clauses", "unknown", String.join(", ", unknown)));
        }
    }

    private void announce(Standard standard, String reason) {
        facts.record(new StandardChanged(
                standard.id(), standard.key(), standard.revision(), standard.state(), reason, clock.instant()));
    }
}
