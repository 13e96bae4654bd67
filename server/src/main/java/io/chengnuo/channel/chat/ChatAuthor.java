package io.chengnuo.channel.chat;

/** Who said a line. */
enum ChatAuthor {
    VISITOR,
    AGENT,
    BOT,
    /** The product itself: who joined, that all are busy. */
    NOTICE
}
