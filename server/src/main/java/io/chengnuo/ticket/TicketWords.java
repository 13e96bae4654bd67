package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.ticket.search.TicketIndex;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Finds tickets by what somebody types: a number, else words. The index names the tickets that hold rare words, wherever they were
 * said. A word that thousands hold is looked for in subject and text along the list itself, where the next page of hits is
 * always near; so is a single character, which the index does not know.
 */
@Component
class TicketWords {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,}");
    private static final int RARE = 5_000;

    private final TicketIndex index;

    TicketWords(TicketIndex index) {
        this.index = index;
    }

    Condition of(String typed) {
        var text = typed.strip();
        var upper = text.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(upper).matches()) {
            return TICKETS.NUMBER.eq(upper);
        }
        if (!TicketIndex.knows(text)) {
            return along(text);
        }
        var found = index.find(text, RARE);
        return found.complete() ? TICKETS.ID.eq(DSL.any(found.tickets().toArray(UUID[]::new))) : along(text);
    }

    private static Condition along(String text) {
        return DSL.and(Arrays.stream(text.split("\\s+"))
                .map(word -> TICKETS.SUBJECT.containsIgnoreCase(word).or(TICKETS.BODY.containsIgnoreCase(word)))
                .toList());
    }
}
