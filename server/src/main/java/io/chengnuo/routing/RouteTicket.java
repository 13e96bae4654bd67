package io.chengnuo.routing;

import io.chengnuo.customer.classes.TierPrivileges;
import io.chengnuo.people.Organisation;
import io.chengnuo.policy.CaseTraits;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the queue of a ticket: that of the team which serves the customer's tier, else by the first rule that fits; one that was opened for
 * a team stays with that team. The queue's team answers for it from then on.
 */
@Service
public class RouteTicket {

    private final Queues queues;
    private final Rules rules;
    private final Placements placements;
    private final Offers offers;
    private final TierPrivileges tiers;
    private final Organisation organisation;
    private final TicketBriefs tickets;
    private final AssignTicket assign;
    private final Facts facts;
    private final Clock clock;

    RouteTicket(
            Queues queues,
            Rules rules,
            Placements placements,
            Offers offers,
            TierPrivileges tiers,
            Organisation organisation,
            TicketBriefs tickets,
            AssignTicket assign,
            Facts facts,
            Clock clock) {
        this.queues = queues;
        this.rules = rules;
        this.placements = placements;
        this.offers = offers;
        this.tiers = tiers;
        this.organisation = organisation;
        this.tickets = tickets;
        this.assign = assign;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code ground}: what people read as the reason; null when a person said so. */
    record Route(Queue queue, @Nullable Rule rule, @Nullable String ground) {

        Route(Queue queue, @Nullable Rule rule) {
            this(queue, rule, rule == null ? null : rule.name());
        }
    }

    static final String BY_TIER = "客户等级 → 专属服务团队";

    /** Does nothing with a ticket that has a handler, was routed before, or that no rule fits. */
    @Transactional
    public void route(TicketId id) {
        var ticket = tickets.require(id);
        if (ticket.handler() != null || !ticket.status().isOpen() || placements.has(id.value())) {
            return;
        }
        var traits = tickets.traits(id);
        var entitled = ticket.team() == null ? teamOf(traits.tier()) : Optional.<UUID>empty();
        if (entitled.isPresent() && routeFor(traits, entitled.get()).isEmpty()) {
            assign.assign(id, entitled.get(), null, null, BY_TIER);
            return;
        }
        routeFor(traits, ticket.team()).ifPresent(route -> place(ticket, traits, route, clock.instant()));
    }

    /** The team that customers of this tier are entitled to, as long as it is there. */
    private Optional<UUID> teamOf(Tier tier) {
        return tiers.teamOf(tier)
                .filter(team ->
                        organisation.teams().stream().anyMatch(one -> one.id().equals(team)));
    }

    Optional<Route> routeFor(CaseTraits traits, @Nullable UUID team) {
        var inOrder = rules.inOrder();
        if (team == null) {
            var entitled = teamOf(traits.tier())
                    .flatMap(tierTeam -> routeFor(traits, tierTeam))
                    .map(route -> new Route(route.queue(), route.rule(), BY_TIER));
            if (entitled.isPresent()) {
                return entitled;
            }
            return Rule.first(inOrder, traits).map(rule -> new Route(queues.require(rule.queue()), rule));
        }
        var own =
                queues.all().stream().filter(queue -> queue.team().equals(team)).toList();
        var fitting = inOrder.stream()
                .filter(rule -> own.stream().anyMatch(queue -> queue.id().equals(rule.queue())))
                .toList();
        return Rule.first(fitting, traits)
                .map(rule -> new Route(queues.require(rule.queue()), rule))
                .or(() -> own.stream().findFirst().map(queue -> new Route(queue, null)));
    }

    private void place(TicketBrief ticket, CaseTraits traits, Route route, Instant at) {
        var rule = route.rule();
        var placement = new Placement(
                ticket.id().value(),
                route.queue().id(),
                rule == null ? null : rule.id(),
                route.ground(),
                ticket.customer(),
                traits,
                PlacementState.WAITING,
                ticket.openedAt(),
                null,
                null);
        if (!placements.add(placement, at)) {
            return;
        }
        if (ticket.team() == null) {
            assign.assign(ticket.id(), route.queue().team(), null, null, route.ground());
        }
        announce(ticket.id(), route, at);
    }

    /** Into another queue, whose team answers for it from now on. */
    @Transactional
    void move(TicketId id, Route route, @Nullable UUID by, @Nullable String reason) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        if (!route.queue().team().equals(ticket.team()) || ticket.handler() != null) {
            assign.assign(id, route.queue().team(), null, by, reason != null ? reason : route.ground());
        }
        placements.lock(id.value());
        offers.running(id.value()).ifPresent(offer -> {
            offers.end(offer.id(), OfferState.WITHDRAWN, null, at);
            facts.record(new OfferWithdrawn(offer.ticket(), offer.id(), offer.person(), at));
        });
        var placed = new Placement(
                id.value(),
                route.queue().id(),
                route.rule() == null ? null : route.rule().id(),
                route.ground(),
                ticket.customer(),
                tickets.traits(id),
                PlacementState.WAITING,
                at,
                null,
                null);
        if (!placements.add(placed, at)) {
            placements.moved(id.value(), route.queue().id(), route.rule(), route.ground(), at);
        }
        announce(id, route, at);
    }

    @Transactional
    void moveByHand(TicketId id, UUID queue, UUID by, @Nullable String reason) {
        move(id, new Route(queues.require(queue), null), by, reason);
    }

    private void announce(TicketId id, Route route, Instant at) {
        var rule = route.rule();
        facts.record(new TicketRouted(
                id.value(),
                route.queue().id(),
                route.queue().name(),
                rule == null ? null : rule.id(),
                route.ground(),
                route.queue().team(),
                at));
    }
}
