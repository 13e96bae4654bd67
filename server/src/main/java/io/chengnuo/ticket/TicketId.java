package io.chengnuo.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which ticket. A plain uuid in JSON and in the database. */
public record TicketId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
