package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody's softphone tells of its calls becomes an event of the telephone system it is registered at. It can only tell of calls at
 * its own extension: of a call between two of us each softphone tells its own side, the later one under its own name.
 */
@Service
class TakeSoftphoneEvent {

    private static final Duration OPEN = Duration.ofHours(12);

    private final SipAccounts accounts;
    private final Connectors connectors;
    private final Calls calls;
    private final CallEvents events;
    private final TakeCallEvent take;
    private final Clock clock;

    TakeSoftphoneEvent(
            SipAccounts accounts,
            Connectors connectors,
            Calls calls,
            CallEvents events,
            TakeCallEvent take,
            Clock clock) {
        this.accounts = accounts;
        this.connectors = connectors;
        this.calls = calls;
        this.events = events;
        this.take = take;
        this.clock = clock;
    }

    /** {@code call}: the SIP Call-ID; {@code id}: of the event, within the calls of this person. */
    record Told(
            String call,
            String id,
            CallEvent.Kind kind,
            Instant at,
            @Nullable Direction direction,
            @Nullable String number) {}

    @Transactional
    Call take(UUID person, Told told) {
        var account = accounts.ofPerson(person).orElseThrow(() -> new Conflict("no_softphone"));
        var connector = connectors.require(account.connector());
        if (!SoftphoneSettings.toldBySoftphone(connector)) {
            throw new Conflict("softphone_does_not_tell");
        }
        calls.oneAtATime(connector.id(), told.call());
        var side = side(account, told);
        var id = idOf(person, told.id());
        if (side.known() != null && events.has(connector.id(), side.key(), id)) {
            return side.known();
        }
        requireOrder(told.kind(), side.known());
        return take.take(connector, event(account, side.key(), id, told));
    }

    private record Side(String key, @Nullable Call known) {}

    /** The call by its Call-ID, unless another of us told of it first: then this is the other side of it. */
    private Side side(SipAccounts.Account account, Told told) {
        var otherSide = told.call() + "/" + account.extension();
        var asOther = calls.find(account.connector(), otherSide);
        if (asOther.isPresent()) {
            return new Side(otherSide, asOther.get());
        }
        var plain = calls.find(account.connector(), told.call());
        if (plain.isEmpty() || isOf(account, plain.get())) {
            return new Side(told.call(), plain.orElse(null));
        }
        return new Side(otherSide, null);
    }

    private static boolean isOf(SipAccounts.Account account, Call call) {
        return call.person() == null
                ? call.extension() == null || call.extension().equals(account.extension())
                : call.person().equals(account.person());
    }

    private static void requireOrder(CallEvent.Kind kind, @Nullable Call known) {
        switch (kind) {
            case RING, ANSWERED, HELD, RESUMED, TRANSFERRED, ENDED -> {
                // A softphone sees these.
            }
            case MENU, QUEUED, RECORDED -> throw new Invalid("invalid_request", new FieldError("kind", "unknown"));
        }
        if (known == null) {
            if (kind != CallEvent.Kind.RING) {
                throw new NotFound("no_such_call");
            }
            return;
        }
        if (known.endedAt() != null) {
            throw new Conflict("call_over");
        }
        var inCall =
                kind == CallEvent.Kind.HELD || kind == CallEvent.Kind.RESUMED || kind == CallEvent.Kind.TRANSFERRED;
        if (inCall && known.answeredAt() == null) {
            throw new Conflict("call_not_answered");
        }
    }

    /** Never before what was told already: one softphone tells in order, and the ways of two requests differ by moments. */
    private CallEvent event(SipAccounts.Account account, String key, String id, Told told) {
        var latest = events.latest(account.connector(), key);
        var at = latest.filter(told.at()::isBefore).orElse(told.at());
        var begins = told.kind() == CallEvent.Kind.RING || told.kind() == CallEvent.Kind.ANSWERED;
        var details = CallEvent.Details.NONE
                .of(told.direction())
                .between(told.number(), null)
                .at(begins ? account.extension() : null);
        return new CallEvent(key, id, told.kind(), at, details);
    }

    /** What this person's softphone told of and does not have any more is over. */
    @Transactional
    void onlyThese(UUID person, Set<String> alive) {
        var account = accounts.ofPerson(person);
        var connector = account.map(SipAccounts.Account::connector)
                .map(connectors::require)
                .filter(SoftphoneSettings::toldBySoftphone);
        if (account.isEmpty() || connector.isEmpty()) {
            return;
        }
        var now = clock.instant();
        for (var call : calls.openOf(connector.get().id(), person, now.minus(OPEN))) {
            if (!alive.contains(callId(call, account.get()))) {
                end(connector.get(), person, call, now);
            }
        }
    }

    private void end(Connector connector, UUID person, Call call, Instant now) {
        if (events.toldBy(connector.id(), call.key(), idOf(person, ""))) {
            take.take(
                    connector,
                    new CallEvent(call.key(), idOf(person, "lost"), CallEvent.Kind.ENDED, now, CallEvent.Details.NONE));
        }
    }

    private static String callId(Call call, SipAccounts.Account account) {
        var side = "/" + account.extension();
        return call.key().endsWith(side) ? call.key().substring(0, call.key().length() - side.length()) : call.key();
    }

    /** Apart from the ids of the telephone system and of other people. */
    private static String idOf(UUID person, String id) {
        return "softphone/" + person + "/" + id;
    }
}
