package io.chengnuo.ticket;

import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells what became of each of many tickets that one request was about: a refusal of one does not hold the others back. */
@Component
public class Outcomes {

    private final MessageSource messages;

    Outcomes(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code code} and {@code title} say why it was refused, {@code errors} what it lacks; null and none when it was done. */
    public record Outcome(
            UUID ticket,
            @Nullable String number,
            boolean done,
            @Nullable String code,
            @Nullable String title,
            List<FieldError> errors) {}

    /** Does it, in a transaction of its own. */
    public Outcome of(UUID ticket, @Nullable String number, Runnable work) {
        try {
            work.run();
            return new Outcome(ticket, number, true, null, null, List.of());
        } catch (Refusal refusal) {
            var code = refusal.code();
            var title = messages.getMessage("problem." + code, null, code, LocaleContextHolder.getLocale());
            return new Outcome(ticket, number, false, code, title, refusal.errors());
        }
    }
}
