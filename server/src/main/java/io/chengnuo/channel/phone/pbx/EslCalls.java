package io.chengnuo.channel.phone.pbx;

import io.chengnuo.channel.phone.CallEvent;
import io.chengnuo.channel.phone.CallResult;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands what FreeSWITCH tells of channels. A call is called by the unique id of its first channel. What the caller chose in the menu is
 * told by the dial plan as {@code chengnuo::menu} with {@code Choice}.
 */
final class EslCalls implements SwitchCalls<EslEvent> {

    static final String EVENTS =
            "CHANNEL_CREATE CHANNEL_PROGRESS CHANNEL_PROGRESS_MEDIA CHANNEL_BRIDGE CHANNEL_UNBRIDGE"
                    + " CHANNEL_HOLD CHANNEL_UNHOLD CHANNEL_HANGUP_COMPLETE RECORD_START RECORD_STOP"
                    + " CUSTOM callcenter::info chengnuo::menu";

    private static final Set<String> TALKING = Set.of("ACTIVE", "HELD", "UNHELD");

    private final CallLegs legs = new CallLegs();
    private final Places places;
    private final RecordingAddresses recordings;
    private final Clock clock;

    EslCalls(Places places, RecordingAddresses recordings, Clock clock) {
        this.places = places;
        this.recordings = recordings;
        this.clock = clock;
    }

    @Override
    public List<CallEvent> hear(EslEvent event) {
        var at = at(event);
        var id = event.get("Unique-ID");
        switch (event.get("Event-Name")) {
            case "CHANNEL_CREATE" -> begins(event, id, at);
            case "CHANNEL_PROGRESS", "CHANNEL_PROGRESS_MEDIA" -> {
                parent(event).ifPresent(call -> legs.moves(id, call, at));
                legs.rings(id, at);
            }
            case "CHANNEL_BRIDGE" -> bridges(event, at);
            case "CHANNEL_UNBRIDGE" -> {
                legs.leaves(id, at);
                legs.leaves(event.get("Other-Leg-Unique-ID"), at);
            }
            case "CHANNEL_HOLD" -> legs.holds(id, true, at);
            case "CHANNEL_UNHOLD" -> legs.holds(id, false, at);
            case "CHANNEL_HANGUP_COMPLETE" -> {
                if (!event.get("variable_voicemail_message_len").isEmpty()) {
                    legs.outcome(id, CallResult.VOICEMAIL);
                }
                legs.refuses(id, at);
                legs.hangsUp(id, at);
            }
            case "RECORD_START" -> records(event, id);
            case "RECORD_STOP" -> {
                records(event, id);
                legs.recorded(id, at);
            }
            case "CUSTOM" -> custom(event, at);
            default -> {} // of more it was not asked to tell
        }
        return legs.told();
    }

    @Override
    public Set<String> known() {
        return legs.known();
    }

    /** All channels that live, as {@code show channels} lists them. */
    @Override
    public SwitchSession.Living living(List<EslEvent> listed, Set<String> before) {
        var now = clock.instant();
        listed.stream()
                .sorted(Comparator.comparing(row -> row.get("created_epoch")))
                .forEach(row -> {
                    var number = row.get("direction").equals("inbound") ? row.get("cid_num") : row.get("dest");
                    legs.begins(
                            row.get("uuid"),
                            callOf(row),
                            place(row, places),
                            known(number),
                            known(row.get("dest")),
                            created(row, now));
                });
        listed.stream()
                .filter(row -> TALKING.contains(row.get("callstate")))
                .forEach(row -> legs.joins(row.get("uuid"), "call " + callOf(row), now));
        listed.stream()
                .filter(row -> row.get("callstate").equals("RINGING"))
                .forEach(row -> legs.rings(row.get("uuid"), now));
        legs.lost(before, listed.stream().map(row -> row.get("uuid")).collect(Collectors.toSet()), now);
        return new SwitchSession.Living(legs.living(), legs.told());
    }

    static String callOf(EslEvent row) {
        return row.first("call_uuid", "uuid");
    }

    static Place place(EslEvent row, Places places) {
        var user = row.get("presence_id").replaceFirst("@.*", "");
        return EslChannel.of(row.get("name"), user).place(places);
    }

    private static Instant created(EslEvent row, Instant now) {
        var epoch = row.get("created_epoch");
        return epoch.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(epoch)) : now;
    }

    private void begins(EslEvent event, String id, Instant at) {
        if (id.isEmpty()) {
            return;
        }
        var inbound = event.get("Call-Direction").equals("inbound");
        var user = event.first("variable_dialed_user", "variable_user_name");
        legs.begins(
                id,
                parent(event).orElse(id),
                EslChannel.of(event.get("Channel-Name"), user).place(places),
                known(inbound ? event.get("Caller-Caller-ID-Number") : event.get("Caller-Destination-Number")),
                inbound ? known(event.get("Caller-Destination-Number")) : null,
                at);
    }

    /** The call of the channel for which this one was made. */
    private Optional<String> parent(EslEvent event) {
        return Stream.of(
                        event.get("variable_cc_member_session_uuid"),
                        event.get("Other-Leg-Unique-ID"),
                        event.get("Channel-Call-UUID"))
                .filter(leg -> !leg.equals(event.get("Unique-ID")))
                .flatMap(leg -> Stream.<String>ofNullable(legs.callOf(leg)))
                .findFirst();
    }

    /** Two calls that are joined become that of the line. */
    private void bridges(EslEvent event, Instant at) {
        var one = event.first("Bridge-A-Unique-ID", "Unique-ID");
        var other = event.first("Bridge-B-Unique-ID", "Other-Leg-Unique-ID");
        var call = legs.callOf(legs.isLine(other) && !legs.isLine(one) ? other : one);
        if (call != null) {
            legs.moves(one, call, at);
            legs.moves(other, call, at);
        }
        legs.joins(one, one + "+" + other, at);
        legs.joins(other, one + "+" + other, at);
    }

    private void records(EslEvent event, String id) {
        recordings.of(event.get("Record-File-Path")).ifPresent(address -> legs.records(id, address));
    }

    private void custom(EslEvent event, Instant at) {
        if (event.get("Event-Subclass").equals("chengnuo::menu")) {
            legs.chose(event.get("Unique-ID"), event.get("Choice"), at);
            return;
        }
        var member = event.get("CC-Member-Session-UUID");
        switch (event.get("CC-Action")) {
            case "member-queue-start" ->
                legs.queued(member, event.get("CC-Queue").replaceFirst("@.*", ""), at);
            case "member-queue-end" -> {
                if (event.get("CC-Cause").equals("Cancel")) {
                    legs.outcome(member, CallResult.ABANDONED);
                }
            }
            default -> {} // what agents do is seen by their channels
        }
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() || text.equals("unknown") || text.equals("anonymous") ? null : text;
    }

    private Instant at(EslEvent event) {
        var micros = event.get("Event-Date-Timestamp");
        return micros.matches("\\d{10,17}")
                ? Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS)
                : clock.instant();
    }
}
