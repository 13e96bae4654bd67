package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.TICKETS;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Finds tickets by what somebody types: a number, else words of the subject or the text. */
@Component
class TicketWords {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,}");

    Condition of(String typed) {
        var text = typed.strip();
        var upper = text.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(upper).matches()) {
            return TICKETS.NUMBER.eq(upper);
        }
        return TICKETS.SUBJECT.containsIgnoreCase(text).or(TICKETS.BODY.containsIgnoreCase(text));
    }
}
