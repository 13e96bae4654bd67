package io.chengnuo.channel.phone;

/** What became of a call that has ended. */
public enum CallResult {
    ANSWERED,
    /** The caller gave up while waiting for anybody. */
    ABANDONED,
    /** It rang at somebody who did not take it. */
    MISSED,
    /** The caller left a message. */
    VOICEMAIL,
    /** We called, and nobody answered. */
    NOT_REACHED,
    /** Not answered as far as we heard; it ended while we could not hear its telephone system. */
    END_NOT_SEEN;

    /** Whether somebody wanted to speak with us and did not. */
    boolean wantsCallBack() {
        return switch (this) {
            case ABANDONED, MISSED, VOICEMAIL, END_NOT_SEEN -> true;
            case ANSWERED, NOT_REACHED -> false;
        };
    }
}
