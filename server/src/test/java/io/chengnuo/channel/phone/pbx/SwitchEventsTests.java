package io.chengnuo.channel.phone.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.channel.phone.CallEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a telephone system tells of its channels, and what follows of calls: one line is one event, without what plays no part. */
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class SwitchEventsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    private static final Places PLACES = new Places(Set.of(), Set.of("anna")::contains);
    private static final RecordingAddresses RECORDINGS =
            new RecordingAddresses("https://pbx.example/r", "/var/spool/asterisk/monitor");

    private static final String AMI_CALLS = """
            Newchannel Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 CallerIDNum=13812345678 Exten=4008001234
            """;
    private static final String AMI_RINGS = """
            QueueCallerJoin Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Queue=support Position=1
            Newchannel Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 CallerIDNum=<unknown> Exten=s
            DialBegin Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 DestChannel=PJSIP/801-00000002 DestUniqueid=1.2 DestLinkedid=1.1 DialString=801
            Newstate Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 ChannelStateDesc=Ringing
            """;
    private static final String AMI_ANSWERS = """
            DialEnd Uniqueid=1.1 Linkedid=1.1 DestUniqueid=1.2 DestLinkedid=1.1 DialStatus=ANSWER
            BridgeEnter Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 BridgeUniqueid=b1
            AgentConnect Uniqueid=1.1 Linkedid=1.1 Queue=support Interface=PJSIP/801 RingTime=4
            BridgeEnter Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 BridgeUniqueid=b1
            """;
    private static final String AMI_ENDS = """
            BridgeLeave Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 BridgeUniqueid=b1
            Hangup Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 Cause=16
            Hangup Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Cause=16
            """;
    private static final String TAKEN = "ring inbound 13812345678 4008001234|queued support|ring 801|answered 801";

    static Stream<Arguments> asterisk() {
        return Stream.of(
                Arguments.of("answered", AMI_CALLS + AMI_RINGS + AMI_ANSWERS + AMI_ENDS, TAKEN + "|ended"),
                Arguments.of(
                        "abandoned in the queue",
                        AMI_CALLS + AMI_RINGS + """
                                QueueCallerAbandon Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Queue=support HoldTime=20
                                Hangup Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 Cause=26
                                Hangup Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Cause=16
                                """,
                        "ring inbound 13812345678 4008001234|queued support|ring 801|ended abandoned"),
                Arguments.of(
                        "held and taken again, the customer's own hold left out",
                        AMI_CALLS + AMI_RINGS + AMI_ANSWERS + """
                                Hold Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 MusicClass=default
                                Hold Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1
                                Unhold Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1
                                """ + AMI_ENDS,
                        TAKEN + "|held|resumed|ended"),
                Arguments.of(
                        "handed over without waiting",
                        AMI_CALLS + AMI_RINGS + AMI_ANSWERS + """
                                BlindTransfer Result=Success TransfererUniqueid=1.2 TransfererLinkedid=1.1 TransfereeUniqueid=1.1 Extension=802
                                BridgeLeave Uniqueid=1.1 Linkedid=1.1 BridgeUniqueid=b1
                                BridgeLeave Uniqueid=1.2 Linkedid=1.1 BridgeUniqueid=b1
                                Hangup Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 Cause=16
                                Newchannel Channel=PJSIP/802-00000003 Uniqueid=1.3 Linkedid=1.1
                                DialBegin Uniqueid=1.1 Linkedid=1.1 DestChannel=PJSIP/802-00000003 DestUniqueid=1.3 DestLinkedid=1.1 DialString=802
                                BridgeEnter Uniqueid=1.3 Linkedid=1.1 BridgeUniqueid=b2
                                BridgeEnter Uniqueid=1.1 Linkedid=1.1 BridgeUniqueid=b2
                                Hangup Uniqueid=1.3 Linkedid=1.1 Cause=16
                                Hangup Uniqueid=1.1 Linkedid=1.1 Cause=16
                                """,
                        TAKEN + "|transferred 802|ring 802|ended"),
                Arguments.of(
                        "handed over after asking the colleague",
                        AMI_CALLS + AMI_RINGS + AMI_ANSWERS + """
                                Hold Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1
                                Newchannel Channel=PJSIP/801-00000003 Uniqueid=1.3 Linkedid=1.3 CallerIDNum=801 Exten=802
                                Newchannel Channel=PJSIP/802-00000004 Uniqueid=1.4 Linkedid=1.3
                                DialBegin Uniqueid=1.3 Linkedid=1.3 DestChannel=PJSIP/802-00000004 DestUniqueid=1.4 DestLinkedid=1.3 DialString=802
                                BridgeEnter Uniqueid=1.3 Linkedid=1.3 BridgeUniqueid=b2
                                BridgeEnter Uniqueid=1.4 Linkedid=1.3 BridgeUniqueid=b2
                                AttendedTransfer Result=Success OrigTransfererUniqueid=1.2 SecondTransfererUniqueid=1.3 DestType=Bridge
                                BridgeLeave Uniqueid=1.4 Linkedid=1.3 BridgeUniqueid=b2
                                BridgeEnter Uniqueid=1.4 Linkedid=1.1 BridgeUniqueid=b1
                                BridgeLeave Uniqueid=1.2 Linkedid=1.1 BridgeUniqueid=b1
                                Hangup Uniqueid=1.2 Linkedid=1.1 Cause=16
                                Hangup Uniqueid=1.3 Linkedid=1.3 Cause=16
                                Hangup Uniqueid=1.4 Linkedid=1.1 Cause=16
                                Hangup Uniqueid=1.1 Linkedid=1.1 Cause=16
                                """,
                        TAKEN + "|held|transferred 802|ended"),
                Arguments.of("called out", """
                                Newchannel Channel=PJSIP/anna-00000001 Uniqueid=2.1 Linkedid=2.1 CallerIDNum=801 Exten=s
                                Newchannel Channel=PJSIP/carrier-00000002 Uniqueid=2.2 Linkedid=2.1 CallerIDNum=<unknown>
                                DialBegin Uniqueid=2.1 Linkedid=2.1 DestChannel=PJSIP/carrier-00000002 DestUniqueid=2.2 DestLinkedid=2.1 DialString=13900001111@carrier
                                DialEnd Uniqueid=2.1 Linkedid=2.1 DestUniqueid=2.2 DialStatus=BUSY
                                Hangup Uniqueid=2.2 Linkedid=2.1 Cause=17
                                Newchannel Channel=PJSIP/backup-carrier-00000003 Uniqueid=2.3 Linkedid=2.1
                                DialBegin Uniqueid=2.1 Linkedid=2.1 DestChannel=PJSIP/backup-carrier-00000003 DestUniqueid=2.3 DestLinkedid=2.1 DialString=backup-carrier/sip:13900001111@backup
                                BridgeEnter Uniqueid=2.3 Linkedid=2.1 BridgeUniqueid=b9
                                BridgeEnter Uniqueid=2.1 Linkedid=2.1 BridgeUniqueid=b9
                                Hangup Uniqueid=2.3 Linkedid=2.1 Cause=16
                                Hangup Uniqueid=2.1 Linkedid=2.1 Cause=16
                                """, "ring outbound 13900001111 anna|answered anna|ended"),
                Arguments.of("among ourselves", """
                                Newchannel Channel=PJSIP/801-00000001 Uniqueid=3.1 Linkedid=3.1 CallerIDNum=801 Exten=802
                                Newchannel Channel=PJSIP/802-00000002 Uniqueid=3.2 Linkedid=3.1
                                DialBegin Uniqueid=3.1 Linkedid=3.1 DestChannel=PJSIP/802-00000002 DestUniqueid=3.2 DestLinkedid=3.1 DialString=802
                                BridgeEnter Uniqueid=3.1 Linkedid=3.1 BridgeUniqueid=b1
                                BridgeEnter Uniqueid=3.2 Linkedid=3.1 BridgeUniqueid=b1
                                Hangup Uniqueid=3.1 Linkedid=3.1 Cause=16
                                Hangup Uniqueid=3.2 Linkedid=3.1 Cause=16
                                """, ""),
                Arguments.of(
                        "through a local channel, after a colleague who did not take it",
                        AMI_CALLS + AMI_RINGS + """
                                DialEnd Uniqueid=1.1 Linkedid=1.1 DestUniqueid=1.2 DestLinkedid=1.1 DialStatus=NOANSWER
                                Hangup Uniqueid=1.2 Linkedid=1.1 Cause=26
                                Newchannel Channel=Local/anna@agents-00000001;1 Uniqueid=1.3 Linkedid=1.1
                                Newchannel Channel=Local/anna@agents-00000001;2 Uniqueid=1.4 Linkedid=1.1
                                DialBegin Uniqueid=1.1 Linkedid=1.1 DestChannel=Local/anna@agents-00000001;1 DestUniqueid=1.3 DestLinkedid=1.1
                                Newchannel Channel=PJSIP/anna-00000005 Uniqueid=1.5 Linkedid=1.1
                                DialBegin Uniqueid=1.4 Linkedid=1.1 DestChannel=PJSIP/anna-00000005 DestUniqueid=1.5 DestLinkedid=1.1
                                BridgeEnter Uniqueid=1.5 Linkedid=1.1 BridgeUniqueid=b2
                                BridgeEnter Uniqueid=1.4 Linkedid=1.1 BridgeUniqueid=b2
                                Hangup Uniqueid=1.1 Linkedid=1.1 Cause=16
                                """,
                        "ring inbound 13812345678 4008001234|queued support|ring 801|queued support|ring anna|answered anna|ended"),
                Arguments.of(
                        "menu, a recording, and a message left",
                        AMI_CALLS + """
                                VarSet Uniqueid=1.1 Linkedid=1.1 Variable=CHENGNUO_CHOICE Value=2
                                VarSet Uniqueid=1.1 Linkedid=1.1 Variable=MIXMONITOR_FILENAME Value=/var/spool/asterisk/monitor/2026/03/a-b.wav
                                VarSet Uniqueid=1.1 Linkedid=1.1 Variable=MIXMONITOR_FILENAME Value=/etc/passwd
                                VarSet Uniqueid=1.1 Linkedid=1.1 Variable=MIXMONITOR_FILENAME Value=/var/spool/asterisk/monitor/../../etc/passwd
                                MixMonitorStop Uniqueid=1.1 Linkedid=1.1
                                VarSet Uniqueid=1.1 Linkedid=1.1 Variable=VMSTATUS Value=SUCCESS
                                Hangup Uniqueid=1.1 Linkedid=1.1 Cause=16
                                """,
                        "ring inbound 13812345678 4008001234|menu 2|recorded https://pbx.example/r/2026/03/a-b.wav|ended voicemail"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void asterisk(String name, String told, String expected) {
        var calls = new AmiCalls(PLACES, RECORDINGS, CLOCK);
        var events = told.lines()
                .flatMap(line -> calls.hear(ami("Event", line)).stream())
                .toList();
        assertThat(said(events)).as(name).isEqualTo(expected);
        assertThat(calls.known().isEmpty() || name.contains("local"))
                .as("forgets what is over")
                .isTrue();
    }

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
                Arguments.of("answered", calls + rings + answers + ends, TAKEN + "|ended"),
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
                        TAKEN + "|held|transferred 802|recorded https://pbx.example/r/x.wav|ended"),
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
        var calls = new EslCalls(PLACES, RECORDINGS, CLOCK);
        var events = told.lines()
                .flatMap(line -> calls.hear(new EslEvent(fields("Event-Name", line))).stream())
                .toList();
        assertThat(said(events)).as(name).isEqualTo(expected);
        assertThat(calls.known()).as("forgets what is over").isEmpty();
    }

    @Test
    void whatLivesAfterABreakIsTakenUpAndWhatDoesNotHasEnded() {
        var calls = new AmiCalls(PLACES, RECORDINGS, CLOCK);
        (AMI_CALLS + AMI_RINGS).lines().forEach(line -> calls.hear(ami("Event", line)));
        var before = calls.known();
        var living = calls.living(
                List.of(
                        ami(
                                "Event",
                                "CoreShowChannel Channel=PJSIP/802-00000009 Uniqueid=5.2 Linkedid=5.1 ChannelStateDesc=Up Duration=00:00:30 BridgeId=b5"),
                        ami(
                                "Event",
                                "CoreShowChannel Channel=PJSIP/carrier-00000008 Uniqueid=5.1 Linkedid=5.1 CallerIDNum=13900002222 Exten=4008 Duration=00:01:00 BridgeId=b5")),
                before);
        assertThat(living.calls()).containsExactly("5.1");
        assertThat(said(living.events())).isEqualTo("ring inbound 13900002222 4008|answered 802|ended end_not_seen");

        var esl = new EslCalls(PLACES, RECORDINGS, CLOCK);
        var rows = esl.living(
                List.of(
                        new EslEvent(
                                fields(
                                        "-",
                                        "- uuid=q name=sofia/internal/801@10.0.0.5 presence_id=801@d direction=outbound created_epoch=1772413190 callstate=ACTIVE call_uuid=p")),
                        new EslEvent(
                                fields(
                                        "-",
                                        "- uuid=p name=sofia/external/13900002222@c direction=inbound created_epoch=1772413180 cid_num=13900002222 dest=4008 callstate=ACTIVE call_uuid=p"))),
                Set.of());
        assertThat(said(rows.events())).isEqualTo("ring inbound 13900002222 4008|answered 801");
        assertThat(rows.events().getFirst().at()).isEqualTo(Instant.ofEpochSecond(1772413180));
    }

    @Test
    void theSameToldAgainHasTheSameIds() {
        var told = AMI_CALLS + AMI_RINGS + AMI_ANSWERS;
        var once = new AmiCalls(PLACES, RECORDINGS, CLOCK);
        var again = new AmiCalls(PLACES, RECORDINGS, CLOCK);
        var events = told.lines()
                .flatMap(line -> once.hear(ami("Event", line)).stream())
                .toList();
        assertThat(told.lines()
                        .flatMap(line -> again.hear(ami("Event", line)).stream())
                        .toList())
                .isEqualTo(events);
        assertThat(events.stream().map(CallEvent::id)).doesNotHaveDuplicates();
    }

    @Test
    void nonsenseIsNoCallAndNoException() {
        var ami = new AmiCalls(PLACES, RECORDINGS, CLOCK);
        var esl = new EslCalls(PLACES, RECORDINGS, CLOCK);
        var words =
                List.of("", "x", "\u0000\u0007", "../..", "1".repeat(5000), "PJSIP/", "/", ";", "-", "@", "9:9", "é漢");
        for (var name : List.of(
                "Newchannel",
                "DialBegin",
                "DialEnd",
                "BridgeEnter",
                "Hold",
                "BlindTransfer",
                "QueueCallerJoin",
                "VarSet",
                "Hangup",
                "CHANNEL_CREATE",
                "CHANNEL_BRIDGE",
                "CHANNEL_HOLD",
                "RECORD_STOP",
                "CUSTOM",
                "CHANNEL_HANGUP_COMPLETE")) {
            for (var word : words) {
                var event = new AmiMessage();
                event.add("Event: " + name);
                for (var field : List.of(
                        "Channel",
                        "Uniqueid",
                        "Linkedid",
                        "Queue",
                        "Value",
                        "Extension",
                        "Timestamp",
                        "DialString",
                        "DestUniqueid",
                        "Duration",
                        "CallerIDNum")) {
                    event.add(field + ": " + word);
                }
                assertThat(ami.hear(event))
                        .allMatch(told -> told.details().number() == null
                                || told.details().number().length() <= 40);
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

    private static String said(List<CallEvent> events) {
        return String.join("|", events.stream().map(SwitchEventsTests::said).toList());
    }

    private static String said(CallEvent event) {
        var words = new ArrayList<String>();
        words.add(event.kind().name());
        var details = event.details();
        for (Object word : new Object[] {
            details.direction(),
            details.number(),
            details.line(),
            details.extension(),
            details.queue(),
            details.choice(),
            details.result(),
            details.recording()
        }) {
            if (word != null) {
                words.add(word instanceof String text ? text : word.toString().toLowerCase(Locale.ROOT));
            }
        }
        words.set(0, words.getFirst().toLowerCase(Locale.ROOT));
        return String.join(" ", words);
    }

    private static AmiMessage ami(String first, String line) {
        var message = new AmiMessage();
        fields(first, line).forEach((name, value) -> message.add(name + ": " + value));
        return message;
    }

    private static Map<String, String> fields(String first, String line) {
        var fields = new HashMap<String, String>();
        var parts = line.strip().split(" ");
        fields.put(first, parts[0]);
        for (var at = 1; at < parts.length; at++) {
            var pair = parts[at].split("=", 2);
            fields.put(pair[0], pair[1]);
        }
        return fields;
    }
}
