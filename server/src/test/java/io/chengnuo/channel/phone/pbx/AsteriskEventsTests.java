package io.chengnuo.channel.phone.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.channel.phone.CallEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Asterisk tells of its channels, and what follows of calls: one line is one event, without what plays no part. */
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class AsteriskEventsTests {

    private static final String CALLS = """
            Newchannel Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 CallerIDNum=13812345678 Exten=4008001234
            """;

    private static final String RINGS = """
            QueueCallerJoin Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Queue=support Position=1
            Newchannel Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 CallerIDNum=<unknown> Exten=s
            DialBegin Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 DestChannel=PJSIP/801-00000002 DestUniqueid=1.2 DestLinkedid=1.1 DialString=801
            Newstate Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 ChannelStateDesc=Ringing
            """;

    private static final String ANSWERS = """
            DialEnd Uniqueid=1.1 Linkedid=1.1 DestUniqueid=1.2 DestLinkedid=1.1 DialStatus=ANSWER
            BridgeEnter Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 BridgeUniqueid=b1
            AgentConnect Uniqueid=1.1 Linkedid=1.1 Queue=support Interface=PJSIP/801 RingTime=4
            BridgeEnter Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 BridgeUniqueid=b1
            """;

    private static final String ENDS = """
            BridgeLeave Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 BridgeUniqueid=b1
            Hangup Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 Cause=16
            Hangup Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Cause=16
            """;

    static Stream<Arguments> asterisk() {
        return Stream.of(
                Arguments.of("answered", CALLS + RINGS + ANSWERS + ENDS, ToldCalls.TAKEN + "|ended"),
                Arguments.of(
                        "abandoned in the queue",
                        CALLS + RINGS + """
                                QueueCallerAbandon Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Queue=support HoldTime=20
                                Hangup Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 Cause=26
                                Hangup Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1 Cause=16
                                """,
                        "ring inbound 13812345678 4008001234|queued support|ring 801|ended abandoned"),
                Arguments.of(
                        "held and taken again, the customer's own hold left out",
                        CALLS + RINGS + ANSWERS + """
                                Hold Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1 MusicClass=default
                                Hold Channel=PJSIP/carrier-00000001 Uniqueid=1.1 Linkedid=1.1
                                Unhold Channel=PJSIP/801-00000002 Uniqueid=1.2 Linkedid=1.1
                                """ + ENDS,
                        ToldCalls.TAKEN + "|held|resumed|ended"),
                Arguments.of(
                        "handed over without waiting",
                        CALLS + RINGS + ANSWERS + """
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
                        ToldCalls.TAKEN + "|transferred 802|ring 802|ended"),
                Arguments.of(
                        "handed over after asking the colleague",
                        CALLS + RINGS + ANSWERS + """
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
                        ToldCalls.TAKEN + "|held|transferred 802|ended"),
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
                        CALLS + RINGS + """
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
                        CALLS + """
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
        var calls = new AmiCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        var events = told.lines()
                .flatMap(line -> calls.hear(ami("Event", line)).stream())
                .toList();
        assertThat(ToldCalls.said(events)).as(name).isEqualTo(expected);
        assertThat(calls.known().isEmpty() || name.contains("local"))
                .as("forgets what is over")
                .isTrue();
    }

    @Test
    void whatLivesAfterABreakIsTakenUpAndWhatDoesNotHasEnded() {
        var calls = new AmiCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        (CALLS + RINGS).lines().forEach(line -> calls.hear(ami("Event", line)));
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
        assertThat(ToldCalls.said(living.events()))
                .isEqualTo("ring inbound 13900002222 4008|answered 802|ended end_not_seen");
    }

    @Test
    void theSameToldAgainHasTheSameIds() {
        var told = CALLS + RINGS + ANSWERS;
        var once = new AmiCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        var again = new AmiCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
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
        var ami = new AmiCalls(ToldCalls.PLACES, ToldCalls.RECORDINGS, ToldCalls.CLOCK);
        for (var name : List.of(
                "Newchannel",
                "DialBegin",
                "DialEnd",
                "BridgeEnter",
                "Hold",
                "BlindTransfer",
                "QueueCallerJoin",
                "VarSet",
                "Hangup")) {
            for (var word : ToldCalls.NONSENSE) {
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
            }
        }
    }

    private static AmiMessage ami(String first, String line) {
        var message = new AmiMessage();
        ToldCalls.fields(first, line).forEach((name, value) -> message.add(name + ": " + value));
        return message;
    }
}
