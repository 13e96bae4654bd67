package io.chengnuo.workspace.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For files that hold one row an update: rows that follow each other under the same key are one request's history.
 *
 * @param at column of the time of the update
 * @param state column of the state the request was in after it
 * @param states what each state means to us; one not listed changes nothing
 * @param team column of the team that had it, if any
 * @param person column of the person who had it, if any
 * @param deliveredAt column of the time it was delivered, more exact than the update's
 * @param closedAt column of the time it was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventRule(
        String at,
        String state,
        Map<String, PastState> states,
        @Nullable String team,
        @Nullable String person,
        @Nullable String deliveredAt,
        @Nullable String closedAt) {

    /** The states of a request that a history is made of. */
    enum PastState {
        OPENED,
        WORKING,
        WAITING,
        DELIVERED,
        CLOSED
    }
}
