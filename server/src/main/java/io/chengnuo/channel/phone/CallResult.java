package io.chengnuo.channel.phone;

/** What became of a call that has ended. */
enum CallResult {
    ANSWERED,
    /** The caller gave up while waiting for anybody. */
    ABANDONED,
    /** It rang at somebody who did not take it. */
    MISSED,
    /** The caller left a message. */
    VOICEMAIL,
    /** We called, and nobody answered. */
    NOT_REACHED;

    /** Whether somebody wanted to speak with us and did not. */
    boolean wantsCallBack() {
        return switch (this) {
            case ABANDONED, MISSED, VOICEMAIL -> true;
            case ANSWERED, NOT_REACHED -> false;
        };
    }
}
