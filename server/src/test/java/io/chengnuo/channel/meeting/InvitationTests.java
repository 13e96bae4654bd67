package io.chengnuo.channel.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What calendars are told. */
@Tag("REQ-CHN-19")
class InvitationTests {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Meeting MEETING = new Meeting(
            UUID.fromString("00000000-0000-0000-0000-000000000007"),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "方案沟通；第二轮, 报价",
            Instant.parse("2026-03-02T02:00:00Z"),
            Instant.parse("2026-03-02T03:00:00Z"),
            "https://meet.example.com/abc",
            true,
            List.of(),
            List.of(),
            MeetingState.BOOKED,
            null,
            null,
            3,
            UUID.randomUUID(),
            4);

    @Test
    void anInvitationNamesOneInvitedAndCanBeReadAgain() {
        var text = Invitation.request(MEETING, "service@hemu.example", "禾木电器", "zhang@example.com", NOW);
        assertThat(text).contains("METHOD:REQUEST", "DTSTART:20260302T020000Z", "DTEND:20260302T030000Z");
        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo("00000000-0000-0000-0000-000000000007@hemu.example");
        assertThat(event.getSummary().getValue()).isEqualTo("方案沟通；第二轮, 报价");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example.com/abc");
        assertThat(event.getAttendees()).extracting(one -> one.getEmail()).containsExactly("zhang@example.com");
    }

    @Test
    void aCancellationReplacesIt() {
        var text = Invitation.cancellation(MEETING, "service@hemu.example", "禾木电器", "zhang@example.com", NOW);
        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(text).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getUid().getValue()).startsWith(MEETING.id().toString());
    }
}
