package io.chengnuo.channel.mail.intake;

/** What became of a mail. */
enum MailOutcome {
    /** Kept, and not read yet. */
    RECEIVED,
    /** A new ticket. */
    OPENED,
    /** The customer's words on a ticket that was there. */
    APPENDED,
    /** A person has to look at it. Nothing is lost: the bytes are kept, and it can be tried again. */
    QUARANTINED,
    /** Nothing to do: a machine wrote it, or a person decided so. */
    IGNORED
}
