package io.chengnuo.channel.phone;

/** Where the recording of a call is. */
enum RecordingState {
    /** Still with the telephone system; it is being fetched. */
    WANTED,
    KEPT,
    /** It could not be fetched, or was none. */
    FAILED
}
