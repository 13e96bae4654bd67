package io.chengnuo.channel.phone.pbx;

/** What is at the end of a channel. */
sealed interface Place {

    /** A telephone of ours. */
    record Phone(String extension) implements Place {}

    /** A line to the outside: a customer. */
    record Line() implements Place {}

    /** A channel that only joins others within the switch. */
    record Inner() implements Place {}
}
