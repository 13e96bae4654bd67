package io.chengnuo.channel.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a telephone system told about a call, in the words all of them are translated to. */
public record CallEvent(String call, String id, Kind kind, Instant at, Details details) {

    /** In the order they have when they happen at the same moment. */
    public enum Kind {
        /** A call is there; with an extension, it rings at somebody. */
        RING,
        /** The caller chose in the menu, or said what he wants. */
        MENU,
        QUEUED,
        ANSWERED,
        HELD,
        RESUMED,
        /** From now on somebody at another extension speaks. */
        TRANSFERRED,
        ENDED,
        /** The recording can be fetched. */
        RECORDED
    }

    /**
     * What the event says besides; most of it null. {@code number} is the customer's, {@code line} ours; {@code result} what the system
     * itself calls the outcome of a call nobody answered; {@code recording} the address the recording is fetched from.
     */
    public record Details(
            @Nullable Direction direction,
            @Nullable String number,
            @Nullable String line,
            @Nullable String extension,
            @Nullable String queue,
            @Nullable String choice,
            @Nullable String said,
            @Nullable CallResult result,
            @Nullable String recording) {

        public static final Details NONE = new Details(null, null, null, null, null, null, null, null, null);

        public Details of(@Nullable Direction which) {
            return new Details(which, number, line, extension, queue, choice, said, result, recording);
        }

        public Details between(@Nullable String theirs, @Nullable String ours) {
            return new Details(direction, theirs, ours, extension, queue, choice, said, result, recording);
        }

        public Details at(@Nullable String where) {
            return new Details(direction, number, line, where, queue, choice, said, result, recording);
        }

        public Details in(@Nullable String which) {
            return new Details(direction, number, line, extension, which, choice, said, result, recording);
        }

        public Details chosen(@Nullable String key, @Nullable String words) {
            return new Details(direction, number, line, extension, queue, key, words, result, recording);
        }

        public Details ending(@Nullable CallResult how) {
            return new Details(direction, number, line, extension, queue, choice, said, how, recording);
        }

        public Details recordedAt(@Nullable String url) {
            return new Details(direction, number, line, extension, queue, choice, said, result, url);
        }
    }
}
