package io.chengnuo.channel.chat;

/** Who ended a chat. */
public enum ChatEnd {
    VISITOR,
    AGENT,
    /** Nobody said anything for long. */
    SILENCE
}
