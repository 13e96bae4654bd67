package io.chengnuo.channel.chat;

/** What became of an invitation into a chat. */
enum InvitationState {
    /** On its way: the visitor's page asks now and then. */
    SENT,
    /** On the visitor's screen. */
    SHOWN,
    ACCEPTED,
    DECLINED,
    /** Shown, and left alone. */
    UNANSWERED,
    /** He was gone, or looked elsewhere. */
    NOT_SEEN
}
