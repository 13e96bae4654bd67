package io.chengnuo.channel.line;

/** The right of one holder among all nodes, for a while at a time. */
public interface Lease {

    /** True when this holder may go on for a while. */
    boolean hold();

    /** Lets the next one hold it at once. */
    void release();
}
