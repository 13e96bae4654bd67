package io.chengnuo.ticket.links;

import static io.chengnuo.ticket.db.Tables.LINKS;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links tickets and takes links away. Whoever calls has made sure that the one who acts reaches both. */
@Service
public class LinkTickets {

    private final DSLContext sql;
    private final TicketBriefs tickets;
    private final Facts facts;
    private final Clock clock;

    LinkTickets(DSLContext sql, TicketBriefs tickets, Facts facts, Clock clock) {
        this.sql = sql;
        this.tickets = tickets;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code relation} is what {@code other} is to {@code ticket}. Answers the id of the link. */
    @Transactional
    public UUID link(TicketId ticket, Relation relation, TicketId other, @Nullable UUID by) {
        if (ticket.equals(other)) {
            throw new Conflict("link_with_itself", new FieldError("tickets", "invalid"));
        }
        var one = tickets.require(ticket);
        var two = tickets.require(other);
        oneAtATime();
        var ends = ends(one, relation, two);
        refuseCircle(relation.kind(), ends);
        refuseSecondParent(relation.kind(), ends);
        var at = clock.instant();
        var id = Ids.next(at);
        var added = sql.insertInto(LINKS)
                .set(LINKS.ID, id)
                .set(LINKS.SOURCE, ends.source())
                .set(LINKS.TARGET, ends.target())
                .set(LINKS.KIND, relation.kind().name())
                .set(LINKS.LINKED_BY, by)
                .set(LINKS.LINKED_AT, at)
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw new Conflict("link_known", new FieldError("tickets", "invalid"));
        }
        tell(one, relation, two, by, at);
        return id;
    }

    /** A link of this ticket, whichever end it is. */
    @Transactional
    public void unlink(TicketId ticket, UUID link, @Nullable UUID by) {
        var row = sql.selectFrom(LINKS)
                .where(LINKS.ID.eq(link))
                .and(LINKS.SOURCE.eq(ticket.value()).or(LINKS.TARGET.eq(ticket.value())))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_link"));
        row.delete();
        var at = clock.instant();
        var fromSource = row.getSource().equals(ticket.value());
        var relation = Relation.of(LinkKind.valueOf(row.getKind()), fromSource);
        var one = tickets.require(ticket);
        var two = tickets.require(new TicketId(fromSource ? row.getTarget() : row.getSource()));
        facts.record(new TicketUnlinked(one.id(), two.id(), two.number(), relation, by, at));
        facts.record(new TicketUnlinked(two.id(), one.id(), one.number(), relation.seenFromTheOther(), by, at));
    }

    private record Ends(UUID source, UUID target) {}

    /** Of two that are merely related the older one is the target, so that a pair is linked once. */
    private static Ends ends(TicketBrief one, Relation relation, TicketBrief two) {
        var first = one.id().value();
        var second = two.id().value();
        var forward = relation.kind().isDirected() ? relation.isFromSource() : first.compareTo(second) > 0;
        return forward ? new Ends(first, second) : new Ends(second, first);
    }

    private void tell(TicketBrief one, Relation relation, TicketBrief two, @Nullable UUID by, Instant at) {
        facts.record(new TicketLinked(one.id(), two.id(), two.number(), relation, by, at));
        facts.record(new TicketLinked(two.id(), one.id(), one.number(), relation.seenFromTheOther(), by, at));
    }

    private void refuseCircle(LinkKind kind, Ends ends) {
        if (kind.isDirected() && above(kind, ends.target()).contains(ends.source())) {
            throw new Conflict("link_cycle", new FieldError("tickets", "invalid"));
        }
    }

    private void refuseSecondParent(LinkKind kind, Ends ends) {
        var parents = LINKS.SOURCE
                .eq(ends.source())
                .and(LINKS.KIND.eq(LinkKind.CHILD_OF.name()))
                .and(LINKS.TARGET.ne(ends.target()));
        if (kind == LinkKind.CHILD_OF && sql.fetchExists(LINKS, parents)) {
            throw new Conflict("has_parent", new FieldError("tickets", "invalid"));
        }
    }

    /** Everything that links of a kind lead to. */
    private Set<UUID> above(LinkKind kind, UUID ticket) {
        var above = new HashSet<UUID>();
        var newest = Set.of(ticket);
        while (above.addAll(newest)) {
            newest = sql.select(LINKS.TARGET)
                    .from(LINKS)
                    .where(LINKS.KIND.eq(kind.name()), LINKS.SOURCE.in(newest))
                    .fetchSet(LINKS.TARGET);
        }
        return above;
    }

    /** Two who link at the same time could close a circle that neither sees. */
    private void oneAtATime() {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('ticket links of ' || shared.tenant(), 0))");
    }
}
