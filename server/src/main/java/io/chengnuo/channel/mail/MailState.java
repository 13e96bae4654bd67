package io.chengnuo.channel.mail;

/** How far a mail has come. */
enum MailState {
    /** Waits to be sent, for the first time or again. */
    PENDING,
    /** Some node is sending it. */
    CLAIMED,
    /** The server took it. */
    SENT,
    /** The connection broke after we had handed it over: the server may have it. Never sent again by itself. */
    UNKNOWN,
    /** Given up, or there was no mail door. */
    FAILED
}
