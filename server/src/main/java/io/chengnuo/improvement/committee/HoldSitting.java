package io.chengnuo.improvement.committee;

import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session from its invitation to its minutes. By the chair, or whoever may change the policy. */
@Service
public class HoldSitting {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Committees committees;
    private final Sittings sittings;
    private final Motions motions;
    private final NotifyPeople notify;
    private final Access access;
    private final Facts facts;
    private final Today today;

    HoldSitting(
            Committees committees,
            Sittings sittings,
            Motions motions,
            NotifyPeople notify,
            Access access,
            Facts facts,
            Today today) {
        this.committees = committees;
        this.sittings = sittings;
        this.motions = motions;
        this.notify = notify;
        this.access = access;
        this.facts = facts;
        this.today = today;
    }

    @Transactional
    public UUID call(UUID id, Instant startsAt, String place, String agenda) {
        var now = today.now();
        var committee = committees.requireLocked(id);
        requireChair(committee);
        var sitting = new Sitting(Ids.next(now), id, startsAt, place, agenda, SittingState.CALLED, null, null, 1);
        sittings.add(sitting, committee.members());
        facts.record(new SittingCalled(sitting.id(), id, startsAt, now));
        notify.tell(committee.members().stream()
                .map(person -> new Notice(
                        person,
                        "sitting",
                        List.of(committee.outline().name(), WHEN.format(startsAt.atZone(today.zone())), place),
                        link(sitting.id()),
                        false))
                .toList());
        return sitting.id();
    }

    @Transactional
    public void open(UUID id, List<UUID> present, @Nullable String ifMatch) {
        var sitting = sittings.requireLocked(id).require(SittingState.CALLED);
        var committee = committees.require(sitting.committee());
        requireChair(committee);
        Version.check(ifMatch, sitting.version());
        var invited = sittings.attendance(id).stream()
                .map(Sittings.Attendance::person)
                .toList();
        if (!invited.containsAll(present)) {
            throw new Invalid("not_invited", new FieldError("present", "unknown"));
        }
        var there = present.stream().distinct().toList();
        sittings.open(sitting, there);
        facts.record(new SittingOpened(
                id, there, invited.size(), committee.quorate(there.size(), invited.size()), today.now()));
    }

    @Transactional
    public void close(UUID id, String minutes, @Nullable String ifMatch) {
        var sitting = sittings.requireLocked(id).require(SittingState.OPEN);
        requireChair(committees.require(sitting.committee()));
        Version.check(ifMatch, sitting.version());
        if (motions.of(id).stream().anyMatch(motion -> motion.state() == MotionState.OPEN)) {
            throw new Conflict("motions_open");
        }
        sittings.move(sitting, SittingState.HELD, minutes, today.now());
        facts.record(new SittingClosed(id, true, today.now()));
    }

    @Transactional
    public void cancel(UUID id, @Nullable String ifMatch) {
        var sitting = sittings.requireLocked(id).require(SittingState.CALLED);
        var committee = committees.require(sitting.committee());
        requireChair(committee);
        Version.check(ifMatch, sitting.version());
        sittings.move(sitting, SittingState.CANCELLED, null, null);
        facts.record(new SittingClosed(id, false, today.now()));
        notify.tell(sittings.attendance(id).stream()
                .map(one -> new Notice(
                        one.person(),
                        "sitting_cancelled",
                        List.of(
                                committee.outline().name(),
                                WHEN.format(sitting.startsAt().atZone(today.zone()))),
                        link(id),
                        false))
                .toList());
    }

    void requireChair(Committee committee) {
        if (!access.person().equals(committee.outline().chair()) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_chair");
        }
    }

    static String link(UUID sitting) {
        return "/committees?sitting=" + sitting;
    }
}
