package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.db.tables.records.CallsRecord;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a telephone system tells of a call becomes part of the record of calls (REQ-CHN-02, 21): kept as it came, and the call computed
 * anew from all of it. Told twice it is taken once; told late it ends in the same call.
 */
@Service
public class TakeCallEvent {

    private final CallEvents events;
    private final Calls calls;
    private final Extensions extensions;
    private final Dials dials;
    private final RecogniseCustomer recognise;
    private final Presences presences;
    private final Connectors connectors;
    private final Facts facts;
    private final Clock clock;

    TakeCallEvent(
            CallEvents events,
            Calls calls,
            Extensions extensions,
            Dials dials,
            RecogniseCustomer recognise,
            Presences presences,
            Connectors connectors,
            Facts facts,
            Clock clock) {
        this.events = events;
        this.calls = calls;
        this.extensions = extensions;
        this.dials = dials;
        this.recognise = recognise;
        this.presences = presences;
        this.connectors = connectors;
        this.facts = facts;
        this.clock = clock;
    }

    /** From a system that waits for no answer. When it returns, the event is kept. */
    @Transactional
    public void hear(Connector connector, CallEvent told) {
        take(connector, told);
    }

    /** Answers the call. When it returns, the event is kept. */
    @Transactional
    public Call take(Connector connector, CallEvent told) {
        var source = connector.kind().name().toLowerCase(Locale.ROOT);
        var acting =
                new Acting(Acting.Kind.SYSTEM, null, source, Acting.current().trace());
        return acting.call(() -> taken(connector, told));
    }

    private Call taken(Connector connector, CallEvent told) {
        var now = clock.instant();
        // A clock that is fast must not make a call end before it began.
        var event =
                told.at().isAfter(now) ? new CallEvent(told.call(), told.id(), told.kind(), now, told.details()) : told;
        var row = calls.openLocked(Ids.next(now), connector.id(), event.call(), event.at());
        if (!events.add(connector.id(), event, now)) {
            return Calls.call(row);
        }
        var first = row.getVersion() == 1;
        var before = Calls.call(row);
        write(row, CallCourse.of(events.of(connector.id(), event.call())));
        row.setCustomer(customer(row));
        row.setPerson(person(connector, row, before));
        row.setTicket(ticket(row, now));
        wantRecording(row, now);
        var after = Calls.call(row);
        if (answeredNow(before, after)) {
            row.setMadeBusy(makeBusy(after.person()) || row.getMadeBusy());
        }
        calls.save(row);
        announce(first, before, after, now);
        connectors.works(connector.id());
        return Calls.call(row);
    }

    private static void write(CallsRecord row, CallCourse course) {
        row.setDirection(course.direction().name());
        row.setNumber(course.number() == null ? null : spelled(course.number()));
        row.setLine(course.line());
        row.setExtension(course.extension());
        row.setQueue(course.queue());
        row.setChoice(course.choice());
        row.setSaid(course.said());
        row.setState(course.state().name());
        row.setResult(course.result() == null ? null : course.result().name());
        row.setStartedAt(course.startedAt());
        row.setAnsweredAt(course.answeredAt());
        row.setEndedAt(course.endedAt());
        row.setWaitSeconds(course.waitSeconds());
        row.setRingSeconds(course.ringSeconds());
        row.setTalkSeconds(course.talkSeconds());
        row.setHeldSeconds(course.heldSeconds());
        row.setRecordingUrl(course.recordingUrl());
    }

    /** Numbers in the one spelling that identities have; what is none stays as it was said. */
    private static String spelled(String number) {
        return Identity.parse(IdentityKind.PHONE, number).map(Identity::value).orElse(number);
    }

    private @Nullable UUID customer(CallsRecord row) {
        if (row.getCustomer() != null || row.getNumber() == null) {
            return row.getCustomer();
        }
        return Identity.parse(IdentityKind.PHONE, row.getNumber())
                .map(identity -> recognise.from(new RecogniseCustomer.Asked(null, List.of(identity))))
                .map(found -> found.customer().value())
                .orElse(null);
    }

    /** Whoever spoke stays who spoke, whoever sits at the extension today. */
    private @Nullable UUID person(Connector connector, CallsRecord row, Call before) {
        if (before.person() != null && Objects.equals(before.extension(), row.getExtension())) {
            return before.person();
        }
        return extensions.personAt(connector.id(), row.getExtension());
    }

    private @Nullable UUID ticket(CallsRecord row, Instant now) {
        var outbound = row.getDirection().equals(Direction.OUTBOUND.name());
        if (row.getTicket() != null || !outbound || row.getNumber() == null || row.getExtension() == null) {
            return row.getTicket();
        }
        return dials.became(row.getId(), row.getConnector(), row.getExtension(), row.getNumber(), now);
    }

    private static void wantRecording(CallsRecord row, Instant now) {
        if (row.getRecordingUrl() != null && row.getRecordingState() == null) {
            row.setRecordingState(RecordingState.WANTED.name());
            row.setRecordingNext(now);
        }
    }

    private static boolean answeredNow(Call before, Call after) {
        var tookOver = !Objects.equals(before.person(), after.person());
        return after.answeredAt() != null && after.endedAt() == null && (before.answeredAt() == null || tookOver);
    }

    /** Who speaks is not offered other work; only who was online is put back there afterwards. */
    private boolean makeBusy(@Nullable UUID person) {
        if (person == null) {
            return false;
        }
        var presence = presences.of(Set.of(person)).get(person);
        if (presence == null || presence.state() != PresenceState.ONLINE) {
            return false;
        }
        presences.say(person, PresenceState.BUSY);
        return true;
    }

    private void announce(boolean first, Call before, Call after, Instant now) {
        var call = after.id();
        if (first) {
            facts.record(new CallBegan(
                    call, after.connector(), after.direction() == Direction.INBOUND, after.customer(), now));
        }
        if (before.answeredAt() == null && after.answeredAt() != null) {
            facts.record(new CallAnswered(call, after.customer(), after.person(), now));
        }
        if (before.endedAt() == null && after.endedAt() != null) {
            facts.record(new CallEnded(
                    call,
                    after.customer(),
                    after.person(),
                    Objects.requireNonNull(after.result()).name(),
                    now));
        }
        var moved = before.state() != after.state() || !Objects.equals(before.person(), after.person());
        if (moved && !first && after.state() != CallState.ENDED) {
            facts.record(new CallMoved(call, after.state().name(), after.person(), now));
        }
    }
}
