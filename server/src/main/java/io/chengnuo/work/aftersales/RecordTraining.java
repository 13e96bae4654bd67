package io.chengnuo.work.aftersales;

import io.chengnuo.people.Access;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a customer was taught after service, and who took part. */
@Service
class RecordTraining {

    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private final Trainings trainings;
    private final TicketBriefs tickets;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    RecordTraining(Trainings trainings, TicketBriefs tickets, Access access, Facts facts, Clock clock) {
        this.trainings = trainings;
        this.tickets = tickets;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    UUID given(TicketId id, String content, TrainingWay way, List<String> attendedBy, Instant heldAt) {
        var now = clock.instant();
        if (heldAt.isAfter(now) || heldAt.isBefore(now.minus(LONGEST_AGO))) {
            throw new Invalid("training_time", new FieldError("heldAt", "invalid"));
        }
        var ticket = tickets.require(id);
        var names = attendedBy.stream().map(String::strip).distinct().toList();
        var by = access.person();
        var training = new Trainings.Training(
                Ids.next(now),
                id.value(),
                ticket.customer(),
                ticket.category(),
                content.strip(),
                way,
                names,
                heldAt,
                by);
        trainings.add(training, now);
        facts.record(
                new TrainingGiven(id, training.id(), ticket.customer(), training.content(), names.size(), by, now));
        return training.id();
    }
}
