package io.chengnuo.ticket.search;

import io.chengnuo.shared.facts.FactListener;
import io.chengnuo.shared.facts.Subscriptions;
import io.chengnuo.ticket.CustomerWrote;
import io.chengnuo.ticket.NoteAdded;
import io.chengnuo.ticket.SearchRebuildAsked;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketReclassified;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes into the index what was opened, said and filed anew. The facts of one reading of the log are gathered and written as one, before
 * the position moves: an index that cannot be written holds the position back.
 */
@Component
class FeedTicketIndex implements FactListener {

    private final TicketTexts texts;
    private final TicketIndex index;
    private final TicketIndexRebuild rebuild;

    FeedTicketIndex(TicketTexts texts, TicketIndex index, TicketIndexRebuild rebuild) {
        this.texts = texts;
        this.index = index;
        this.rebuild = rebuild;
    }

    @Override
    public String name() {
        return "ticket search";
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on(TicketOpened.class, this::changed)
                .on(TicketReclassified.class, this::changed)
                .on(TicketAnswered.class, this::changed)
                .on(CustomerWrote.class, this::changed)
                .on(NoteAdded.class, this::changed)
                .on(SearchRebuildAsked.class, rebuild::asked);
    }

    private void changed(TicketFact fact) {
        gathered().add(fact.ticket().value());
    }

    private Set<UUID> gathered() {
        var resource = TransactionSynchronizationManager.getResource(this);
        return resource instanceof Gathered earlier ? earlier.tickets() : begin();
    }

    private Set<UUID> begin() {
        var gathered = new Gathered(new LinkedHashSet<>());
        TransactionSynchronizationManager.bindResource(this, gathered);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                index.put(texts.of(gathered.tickets()));
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(FeedTicketIndex.this);
            }
        });
        return gathered.tickets();
    }

    private record Gathered(Set<UUID> tickets) {}
}
