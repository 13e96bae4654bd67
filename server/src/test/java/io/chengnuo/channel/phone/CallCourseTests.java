package io.chengnuo.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.channel.phone.CallEvent.Details;
import io.chengnuo.channel.phone.CallEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events in any order and as often as one likes make one right call. */
@Tag("REQ-CHN-02")
@Tag("REQ-CHN-21")
class CallCourseTests {

    private static final Instant BEGAN = Instant.parse("2026-03-02T01:00:00Z");

    private static final List<CallEvent> WHOLE = List.of(
            event(Kind.RING, 0, Details.NONE.of(Direction.INBOUND).between("13812341234", "4001")),
            event(Kind.MENU, 5, Details.NONE.chosen("2", "要投诉")),
            event(Kind.QUEUED, 8, Details.NONE.in("投诉")),
            event(Kind.RING, 20, Details.NONE.at("801")),
            event(Kind.ANSWERED, 26, Details.NONE.at("801")),
            event(Kind.HELD, 60, Details.NONE),
            event(Kind.RESUMED, 75, Details.NONE),
            event(Kind.HELD, 100, Details.NONE),
            event(Kind.TRANSFERRED, 110, Details.NONE.at("802")),
            event(Kind.ENDED, 200, Details.NONE),
            event(Kind.RECORDED, 230, Details.NONE.recordedAt("https://pbx.example/r/1.wav")));

    @Test
    void aWholeCallHasAllItsTimes() {
        var course = CallCourse.of(WHOLE);
        assertThat(course.state()).isEqualTo(CallState.ENDED);
        assertThat(course.result()).isEqualTo(CallResult.ANSWERED);
        assertThat(course.waitSeconds()).isEqualTo(26);
        assertThat(course.ringSeconds()).isEqualTo(6);
        assertThat(course.heldSeconds()).isEqualTo(25);
        assertThat(course.talkSeconds()).isEqualTo(174 - 25);
        assertThat(course.extension()).isEqualTo("802");
        assertThat(course.queue()).isEqualTo("投诉");
        assertThat(course.choice()).isEqualTo("2");
        assertThat(course.said()).isEqualTo("要投诉");
        assertThat(course.number()).isEqualTo("13812341234");
        assertThat(course.recordingUrl()).isEqualTo("https://pbx.example/r/1.wav");
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        var expected = CallCourse.of(WHOLE);
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var told = new ArrayList<>(WHOLE);
            told.addAll(WHOLE.subList(random.nextInt(WHOLE.size()), WHOLE.size()));
            Collections.shuffle(told, random);
            assertThat(CallCourse.of(told)).isEqualTo(expected);
        }
    }

    /** Of the first so many events, where is the call? */
    @ParameterizedTest
    @CsvSource({
        "1,RINGING",
        "2,RINGING",
        "3,WAITING",
        "4,RINGING",
        "5,TALKING",
        "6,HELD",
        "7,TALKING",
        "8,HELD",
        "9,TALKING",
        "10,ENDED"
    })
    void whileItLastsItIsSomewhere(int told, CallState state) {
        assertThat(CallCourse.of(WHOLE.subList(0, told)).state()).isEqualTo(state);
    }

    @Test
    void whoeverWasNotAnsweredIsToldApart() {
        var ring = event(Kind.RING, 0, Details.NONE.between("13812341234", null));
        var atSomebody = event(Kind.RING, 4, Details.NONE.at("801"));
        var end = event(Kind.ENDED, 30, Details.NONE);
        assertThat(CallCourse.of(List.of(ring, end)).result()).isEqualTo(CallResult.ABANDONED);
        assertThat(CallCourse.of(List.of(end, atSomebody, ring)).result()).isEqualTo(CallResult.MISSED);
        var left = event(Kind.ENDED, 30, Details.NONE.ending(CallResult.VOICEMAIL));
        assertThat(CallCourse.of(List.of(ring, atSomebody, left)).result()).isEqualTo(CallResult.VOICEMAIL);
        var out = event(Kind.RING, 0, Details.NONE.of(Direction.OUTBOUND).between("13812341234", null));
        assertThat(CallCourse.of(List.of(out, end)).result()).isEqualTo(CallResult.NOT_REACHED);
        assertThat(CallCourse.of(List.of(out, end)).waitSeconds()).isEqualTo(30);
    }

    @Test
    void whatIsDatedAfterTheEndIsALateRepetition() {
        var told = new ArrayList<>(WHOLE);
        told.add(event(Kind.HELD, 300, Details.NONE));
        told.add(event(Kind.ENDED, 400, Details.NONE));
        assertThat(CallCourse.of(told)).isEqualTo(CallCourse.of(WHOLE));
    }

    private static CallEvent event(Kind kind, int second, Details details) {
        return new CallEvent("c1", kind + "-" + second, kind, BEGAN.plusSeconds(second), details);
    }
}
