package io.chengnuo.shared.facts;

/**
 * Reacts to facts after they were committed, in the order of commit. The position moves in the transaction of the reaction,
 * so that what is written to the database happens exactly once; a call to the outside may happen twice.
 */
public interface FactListener {

    /** Stable: the position in the log is kept under this name. */
    String name();

    void subscribe(Subscriptions subscriptions);
}
