package io.chengnuo.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * One link of the chain: it covers {@code facts} facts, up to ({@code throughTx}, {@code throughPosition}) in order of commit.
 * {@code throughTx} is PostgreSQL's transaction id as text.
 */
record Seal(long number, String throughTx, long throughPosition, int facts, byte[] mac, Instant sealedAt) {

    /** Before the first one: nothing is sealed. */
    static final Seal NONE = new Seal(0, "0", 0, 0, new byte[32], Instant.EPOCH);

    String macText() {
        return HexFormat.of().formatHex(mac);
    }
}
