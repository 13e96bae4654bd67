package io.chengnuo.sla;

import io.chengnuo.TestCompany;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.PauseReason;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.Classification;
import io.chengnuo.ticket.TicketAnswered;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketFact;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketPaused;
import io.chengnuo.ticket.TicketReclassified;
import io.chengnuo.ticket.TicketReopened;
import io.chengnuo.ticket.TicketResumed;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketTransferDeclined;
import io.chengnuo.ticket.TicketTransferRequested;
import io.chengnuo.ticket.TicketWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What happens to tickets, as the ticket module would record it; also at random. */
public final class TicketFacts {

    private final TestCompany company;
    private final UUID version;

    public TicketFacts(TestCompany company, Instant at) {
        this.company = company;
        this.version =
                company.inside(() -> company.bean(PolicyInForce.class).at(at).id());
    }

    public void record(TicketFact fact) {
        company.inside(() -> company.bean(Facts.class).record(fact));
    }

    public TicketOpened opened(String category, Channel channel, Instant at) {
        return new TicketOpened(
                new TicketId(Ids.next(at)),
                "T-" + at,
                UUID.randomUUID(),
                channel,
                category,
                null,
                Complexity.GENERAL,
                false,
                Urgency.MEDIUM,
                Impact.LOW,
                Tier.MIDDLE,
                Priority.P4,
                List.of(),
                null,
                null,
                version,
                null,
                at);
    }

    public static TicketAnswered answered(TicketId ticket, AnswerKind kind, Instant at) {
        return new TicketAnswered(ticket, UUID.randomUUID(), UUID.randomUUID(), false, kind, at);
    }

    public static TicketReclassified reclassified(TicketOpened opened, String category, boolean major, Instant at) {
        var complexity = major ? Complexity.COMPLEX : Complexity.GENERAL;
        return new TicketReclassified(
                opened.ticket(),
                category,
                null,
                complexity,
                major,
                Urgency.HIGH,
                Impact.HIGH,
                Priority.P1,
                opened.tier(),
                opened.channel(),
                new Classification(
                        opened.category(), null, Complexity.GENERAL, false, Urgency.MEDIUM, Impact.LOW, Priority.P4),
                null,
                "判断有误",
                at);
    }

    /** A ticket's life of a few days at random, in whole minutes: answers, pauses, another kind, transfers, the end. */
    public List<TicketFact> life(Random random, Instant begin) {
        var at = begin;
        var opened = opened(
                pick(random, "information/usage", "technical/repair", "complaint/service", "suggestion/product"),
                pick(random, Channel.PORTAL, Channel.PHONE, Channel.API),
                at);
        var ticket = opened.ticket();
        var facts = new ArrayList<TicketFact>(List.of(opened));
        var waiting = false;
        for (var i = random.nextInt(9); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 30 : 1500)));
            switch (random.nextInt(6)) {
                case 0, 1 -> facts.add(answered(ticket, pick(random, AnswerKind.values()), at));
                case 2 -> {
                    facts.add(
                            waiting
                                    ? new TicketResumed(ticket, null, null, at)
                                    : new TicketPaused(ticket, PauseReason.WAITING_CUSTOMER, null, null, null, at));
                    waiting = !waiting;
                }
                case 3 ->
                    facts.add(reclassified(
                            opened,
                            pick(random, "technical/software", "complaint/delay", "information/price"),
                            random.nextBoolean(),
                            at));
                case 4 -> facts.addAll(transfer(random, ticket, at));
                default -> facts.addAll(end(random, ticket, at));
            }
            at = facts.getLast().at();
        }
        return facts;
    }

    private static List<TicketFact> transfer(Random random, TicketId ticket, Instant at) {
        var transfer = UUID.randomUUID();
        var team = UUID.randomUUID();
        var answer = at.plus(Duration.ofMinutes(random.nextInt(180)));
        return List.of(
                new TicketTransferRequested(ticket, transfer, null, null, team, null, null, "需要技术人员", at),
                random.nextBoolean()
                        ? new TicketTransferAccepted(ticket, transfer, UUID.randomUUID(), team, null, 1, answer)
                        : new TicketTransferDeclined(ticket, transfer, null, "不属于本组", answer));
    }

    private static List<TicketFact> end(Random random, TicketId ticket, Instant at) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(new TicketWithdrawn(ticket, "不需要了", null, at));
            case 1 -> List.of(new TicketDelivered(ticket, UUID.randomUUID(), UUID.randomUUID(), at));
            default ->
                List.of(
                        new TicketDelivered(ticket, UUID.randomUUID(), UUID.randomUUID(), at),
                        new TicketReopened(ticket, "没有解决", null, at.plus(Duration.ofHours(3))));
        };
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }
}
