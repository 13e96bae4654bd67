package io.chengnuo.channel.phone.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What FreeSWITCH tells of its channels, and what follows of calls: one line is one event, without what plays no part. */
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class FreeswitchEventsTests {

    static Stream<Arguments> freeswitch() {
        var calls = """
                CHANNEL_CREATE Unique-ID=a Channel-Name=sofia/external/13812345678@carrier Call-Direction=inbound Channel-Call-UUID=a Caller-Caller-ID-Number=13812345678 Caller-Destination-Number=4008001234
                """;
        var rings = """
                CUSTOM Event-Subclass=callcenter::info CC-Action=member-queue-start CC-Queue=support@default CC-Member-Session-UUID=a
                CHANNEL_CREATE Unique-ID=b Channel-Name=sofia/internal/x7f3@10.0.0.9 Call-Direction=outbound Channel-Call-UUID=b variable_dialed_user=801 variable_cc_member_session_uuid=a
                CHANNEL_PROGRESS Unique-ID=b
                """;
        var answers = """
                CHANNEL_BRIDGE Unique-ID=a Bridge-A-Unique-ID=a Bridge-B-Unique-ID=b
                """;
        var ends = """
                CHANNEL_UNBRIDGE Unique-ID=a Other-Leg-Unique-ID=b
                CHANNEL_HANGUP_COMPLETE Unique-ID=b Hangup-Cause=NORMAL_CLEARING
                CHANNEL_HANGUP_COMPLETE Unique-ID=a Hangup-Cause=NORMAL_CLEARING
                """;
        return Stream.of(
                Arguments.of("answered", calls + rings + answers + ends, ToldCalls.TAKEN + "|ended"),
                Arguments.of(
                        "abandoned in the queue",
                        calls + rings + """
                                CUSTOM Event-Subclass=callcenter::info CC-Action=member-queue-end CC-Cause=Cancel CC-Cancel-Reason=BREAK_OUT CC-Queue=support@default CC-Member-Session-UUID=a
                                CHANNEL_HANGUP_COMPLETE Unique-ID=a Hangup-Cause=ORIGINATOR_CANCEL
                                CHANNEL_HANGUP_COMPLETE Unique-ID=b Hangup-Cause=ORIGINATOR_CANCEL
                                """,
                        "ring inbound 13812345678 4008001234|queued support|ring 801|ended abandoned"),
                Arguments.of(
                        "held, recorded, and handed over after asking the colleague",
                        calls + rings + answers + """
                                RECORD_START Unique-ID=b Record-File-Path=/var/spool/asterisk/monitor/x.wav
                                CHANNEL_HOLD Unique-ID=b
                                CHANNEL_CREATE Unique-ID=c Channel-Name=sofia/internal/801@10.0.0.5 Call-Direction=inbound Channel-Call-UUID=c Caller-Caller-ID-Number=801 Caller-Destination-Number=802
                                CHANNEL_CREATE Unique-ID=d Channel-Name=sofia/internal/802@10.0.0.6 Call-Direction=outbound Other-Leg-Unique-ID=c Caller-Destination-Number=802
                                CHANNEL_BRIDGE Unique-ID=c Bridge-A-Unique-ID=c Bridge-B-Unique-ID=d
                                CHANNEL_BRIDGE Unique-ID=a Bridge-A-Unique-ID=a Bridge-B-Unique-ID=d
                                CHANNEL_HANGUP_COMPLETE Unique-ID=b
                                CHANNEL_HANGUP_COMPLETE Unique-ID=c
                                RECORD_STOP Unique-ID=a Record-File-Path=/var/spool/asterisk/monitor/x.wav
                                CHANNEL_HANGUP_COMPLETE Unique-ID=a
                                CHANNEL_HANGUP_COMPLETE Unique-ID=d
                                """,
                        ToldCalls.TAKEN + "|held|transferred 802|recorded https://pbx.example/r/x.wav|ended"),
                Arguments.of("called out", """
                                CHANNEL_CREATE Unique-ID=e Channel-Name=sofia/internal/801@10.0.0.5 Call-Direction=outbound Channel-Call-UUID=e variable_dialed_user=801 Caller-Destination-Number=801
                                CHANNEL_PROGRESS Unique-ID=e
                                CHANNEL_CREATE Unique-ID=f Channel-Name=sofia/external/13900001111 Call-Direction=outbound Other-Leg-Unique-ID=e Caller-Destination-Number=13900001111
                                CHANNEL_PROGRESS Unique-ID=f Other-Leg-Unique-ID=e
                                CHANNEL_BRIDGE Unique-ID=e Bridge-A-Unique-ID=e Bridge-B-Unique-ID=f
                                CHANNEL_HANGUP_COMPLETE Unique-ID=f
                                CHANNEL_HANGUP_COMPLETE Unique-ID=e
                                """, "ring outbound 13900001111 801|answered 801|ended"),
                Arguments.of(
                        "menu and a message left",
                        calls + """
                                CUSTOM Event-Subclass=chengnuo::menu Unique-ID=a Choice=2
                                CHANNEL_HANGUP_COMPLETE Unique-ID=a variable_voicemail_message_len=12
                                """,
                        "ring inbound 13812345678 4008001234|menu 2|ended voicemail"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void freeswitch(String name, String told, String expected) {
        var calls = new EslCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        var events = told.lines()
                .flatMap(line -> calls.hear(new EslEvent(ToldCalls.fields("Event-Name", line))).stream())
                .toList();
        assertThat(ToldCalls.said(events)).as(name).isEqualTo(expected);
        assertThat(calls.known()).as("forgets what is over").isEmpty();
    }

    @Test
    void whatLivesAfterABreakIsTakenUp() {
        var esl = new EslCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        var rows = esl.living(
                List.of(
                        new EslEvent(
                                ToldCalls.fields(
                                        "-",
                                        "- uuid=q name=sofia/internal/801@10.0.0.5 presence_id=801@d direction=outbound created_epoch=1772413190 callstate=ACTIVE call_uuid=p")),
                        new EslEvent(
                                ToldCalls.fields(
                                        "-",
                                        "- uuid=p name=sofia/external/13900002222@c direction=inbound created_epoch=1772413180 cid_num=13900002222 dest=4008 callstate=ACTIVE call_uuid=p"))),
                Set.of());
        assertThat(ToldCalls.said(rows.events())).isEqualTo("ring inbound 13900002222 4008|answered 801");
        assertThat(rows.events().getFirst().at()).isEqualTo(Instant.ofEpochSecond(1772413180));
    }

    @Test
    void nonsenseIsNoCallAndNoException() {
        var esl = new EslCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        for (var name : List.of(
                "CHANNEL_CREATE",
                "CHANNEL_BRIDGE",
                "CHANNEL_HOLD",
                "RECORD_STOP",
                "CUSTOM",
                "CHANNEL_HANGUP_COMPLETE")) {
            for (var word : ToldCalls.NONSENSE) {
                esl.hear(new EslEvent(Map.of(
                        "Event-Name",
                        name,
                        "Unique-ID",
                        word,
                        "Channel-Name",
                        word,
                        "Event-Date-Timestamp",
                        word,
                        "Record-File-Path",
                        word,
                        "Caller-Caller-ID-Number",
                        word,
                        "Call-Direction",
                        "inbound")));
            }
        }
    }
}
