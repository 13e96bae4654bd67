package io.chengnuo.analytics;

import io.chengnuo.TestCompany;
import io.chengnuo.analytics.register.NewEntry;
import io.chengnuo.analytics.register.RegisterEntry;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.CustomerRegistered;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.policy.ChangeTarget;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.sla.TicketFacts;
import io.chengnuo.survey.AnswerWay;
import io.chengnuo.survey.SurveyAnswered;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.TicketDelivered;
import io.chengnuo.ticket.TicketOpened;
import io.chengnuo.ticket.TicketTransferAccepted;
import io.chengnuo.ticket.TicketTransferRequested;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has to happen so that a target is kept, or broken. Answers the tickets or entries it made. */
final class Story {

    /** A Monday at ten in the morning. */
    private static final Instant MONDAY = Instant.parse("2031-03-03T02:00:00Z");

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final TestCompany company;
    private final TicketFacts tickets;
    private final Set<UUID> things = new HashSet<>();

    Story(TestCompany company) {
        this.company = company;
        this.tickets = new TicketFacts(company, MONDAY);
    }

    /** Just after the new year of 2031 in Shanghai. */
    static final Instant FOUNDED = Instant.parse("2030-12-31T17:00:00Z");

    Set<UUID> tell(String code, boolean kept) {
        switch (code) {
            case "IND-01", "IND-03" ->
                answered("transaction/order", Channel.PORTAL, AnswerKind.ANSWER, hours(kept ? 1 : 25));
            case "IND-02" -> answered("information/usage", Channel.PORTAL, AnswerKind.ANSWER, hours(kept ? 1 : 25));
            case "IND-04" -> answered(complex(), AnswerKind.PRELIMINARY, hours(kept ? 10 : 49));
            case "IND-05" -> delivered(opened("complaint/service", Channel.PORTAL), hours(kept ? 3 : 96));
            case "IND-06" -> answered(major(), AnswerKind.FEEDBACK, hours(kept ? 1 : 72));
            case "IND-07" -> answered("technical/repair", Channel.PORTAL, AnswerKind.ANSWER, minutes(kept ? 5 : 30));
            case "IND-08" -> answered("technical/repair", Channel.PORTAL, AnswerKind.SOLUTION, minutes(kept ? 10 : 45));
            case "IND-09" -> answered("information/usage", Channel.PHONE, AnswerKind.ANSWER, minutes(kept ? 5 : 30));
            case "IND-10" -> transferred(minutes(kept ? 20 : 120));
            case "IND-11" -> answered("information/usage", Channel.PORTAL, AnswerKind.ANSWER, minutes(kept ? 10 : 30));
            case "IND-12" -> answered("complaint/service", Channel.PORTAL, AnswerKind.ANSWER, hours(kept ? 1 : 3));
            case "IND-13" -> lasted(RegisterKind.OUTAGE, hours(kept ? 2 : 5), null, null);
            case "IND-14" -> lasted(RegisterKind.OUTAGE, hours(1), kept ? 1 : 8, 100);
            case "IND-15" -> lasted(RegisterKind.SECURITY_INCIDENT, hours(kept ? 1 : 3), null, null);
            case "IND-16" -> lasted(RegisterKind.DATA_LEAK, kept ? hours(1) : null, null, null);
            case "IND-17", "IND-18" -> marks("technical/repair", kept ? 5 : 2, 5, 5);
            case "IND-19" -> marks("complaint/service", kept ? 5 : 2, 5, 5);
            case "IND-20" -> marks("technical/repair", kept ? 5 : 9, 5, 4);
            case "IND-21" -> counted(RegisterKind.BACKUP_STAFF, kept ? 8 : 2, 32);
            case "IND-22" -> counted(RegisterKind.STAFFING, kept ? 5 : 480, 25);
            case "IND-23" -> counted(RegisterKind.SERVICE_COVERAGE, kept ? 97 : 80, 100);
            case "IND-24" -> counted(RegisterKind.OUTLET_COVERAGE, kept ? 95 : 85, 100);
            case "IND-25" -> counted(RegisterKind.SYSTEM_COVERAGE, kept ? 95 : 70, 100);
            case "IND-26" -> faster(kept ? 20 : 40);
            case "IND-27" -> held(RegisterKind.TRAINING, kept ? List.of(3, 9) : List.of(3));
            case "IND-28" -> held(RegisterKind.DRILL, kept ? List.of(6) : List.of());
            case "IND-29" -> held(RegisterKind.PROCESS_REVIEW, kept ? List.of(2, 5, 8, 11) : List.of(2, 5, 11));
            case "IND-30" -> held(RegisterKind.POLICY_REVIEW, kept ? List.of(3, 6, 9, 12) : List.of(3, 6, 9));
            case "IND-31" -> held(RegisterKind.SURVEY_ROUND, kept ? List.of(1, 4, 7, 10) : List.of(1, 4, 10));
            case "IND-32" ->
                held(
                        RegisterKind.INSPECTION,
                        kept
                                ? List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                                : List.of(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12));
            case "IND-33", "IND-34", "IND-35" -> customers(kept);
            case "IND-36" -> inForce(kept);
            case "IND-37" -> task(kept ? "2025-06-10T02:00:00Z" : "2025-07-10T02:00:00Z");
            default -> throw new IllegalArgumentException(code);
        }
        return things;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private TicketOpened opened(String category, Channel channel) {
        return begun(tickets.opened(category, channel, MONDAY));
    }

    private TicketOpened complex() {
        return begun(like(tickets.opened("transaction/order", Channel.PORTAL, MONDAY), Complexity.COMPLEX, false));
    }

    private TicketOpened major() {
        return begun(like(tickets.opened("transaction/order", Channel.PORTAL, MONDAY), Complexity.GENERAL, true));
    }

    private static TicketOpened like(TicketOpened one, Complexity complexity, boolean major) {
        return new TicketOpened(
                one.ticket(),
                one.number(),
                one.customer(),
                one.channel(),
                one.category(),
                one.problemClass(),
                complexity,
                major,
                one.urgency(),
                one.impact(),
                one.tier(),
                one.priority(),
                one.risks(),
                one.team(),
                one.unit(),
                one.policyVersion(),
                null,
                one.at());
    }

    private TicketOpened begun(TicketOpened ticket) {
        tickets.record(ticket);
        things.add(ticket.ticket().value());
        return ticket;
    }

    private void answered(String category, Channel channel, AnswerKind kind, Duration after) {
        answered(opened(category, channel), kind, after);
    }

    private void answered(TicketOpened ticket, AnswerKind kind, Duration after) {
        tickets.record(TicketFacts.answered(ticket.ticket(), kind, MONDAY.plus(after)));
    }

    private void delivered(TicketOpened ticket, Duration after) {
        tickets.record(new TicketDelivered(ticket.ticket(), UUID.randomUUID(), UUID.randomUUID(), MONDAY.plus(after)));
    }

    private void transferred(Duration after) {
        var ticket = opened("information/usage", Channel.PORTAL).ticket();
        var transfer = UUID.randomUUID();
        var team = UUID.randomUUID();
        tickets.record(new TicketTransferRequested(
                ticket, transfer, null, null, team, null, null, "需要技术人员", MONDAY.plusSeconds(60)));
        tickets.record(new TicketTransferAccepted(
                ticket,
                transfer,
                UUID.randomUUID(),
                team,
                null,
                1,
                MONDAY.plusSeconds(60).plus(after)));
    }

    private void marks(String category, int... scores) {
        for (var score : scores) {
            var ticket = UUID.randomUUID();
            things.add(ticket);
            var fact = new SurveyAnswered(
                    UUID.randomUUID(),
                    ticket,
                    score,
                    null,
                    null,
                    null,
                    null,
                    UUID.randomUUID(),
                    null,
                    null,
                    Channel.PORTAL,
                    Tier.LOW,
                    category,
                    AnswerWay.PORTAL,
                    MONDAY);
            company.inside(() -> company.bean(Facts.class).record(fact));
        }
    }

    /** The baseline was 42 minutes. */
    private void faster(int minutes) {
        answered("information/usage", Channel.PORTAL, AnswerKind.ANSWER, minutes(minutes));
        things.clear();
        counted(RegisterKind.RESPONSE_BASELINE, 42, null);
    }

    private void customers(boolean kept) {
        for (var i = 0; i < 20; i++) {
            var tier = !kept ? Tier.HIGH : i < 3 ? Tier.HIGH : i < 12 ? Tier.MIDDLE : Tier.LOW;
            var wrong = !kept && i == 0 ? Tier.LOW : tier;
            var fact = new CustomerRegistered(
                    new CustomerId(UUID.randomUUID()), CustomerKind.PERSON, "客户" + i, wrong, false, List.of(), MONDAY);
            company.inside(() -> company.bean(Facts.class).record(fact));
        }
    }

    /** The pack applies from 2025-01-01; a policy that had to apply before then came too late. */
    private void inForce(boolean kept) {
        if (!kept) {
            var wish =
                    new ChangeTarget.Wish(new Limit(null, null, null, LocalDate.of(2024, 7, 1)), "董事会决定", null, null);
            company.clock()
                    .at(
                            MONDAY,
                            () -> company.as(
                                    company.administrator(),
                                    () -> company.bean(ChangeTarget.class).change("in-force", wish, null)));
        }
    }

    private void lasted(
            RegisterKind kind, @Nullable Duration length, @Nullable Integer number, @Nullable Integer outOf) {
        enter(kind, null, MONDAY, length == null ? null : MONDAY.plus(length), number, outOf, List.of());
    }

    private void counted(RegisterKind kind, int number, @Nullable Integer outOf) {
        enter(kind, LocalDate.ofInstant(MONDAY, HOME), null, null, number, outOf, List.of());
    }

    private void held(RegisterKind kind, List<Integer> months) {
        for (var month : months) {
            var files = kind.shape() == RegisterKind.Shape.DAY_WITH_EVIDENCE
                    ? List.of(company.as(
                            company.administrator(),
                            () -> company.bean(FileStore.class)
                                    .keep("纪要.txt", "text/plain", new ByteArrayInputStream(new byte[] {65}))
                                    .id()))
                    : List.<UUID>of();
            enter(kind, LocalDate.of(2031, month, 20), null, null, null, null, files);
        }
    }

    private void task(String finished) {
        enter(
                RegisterKind.FIRST_YEAR_TASK,
                null,
                Instant.parse("2025-02-01T02:00:00Z"),
                Instant.parse(finished),
                null,
                null,
                List.of());
    }

    private void enter(
            RegisterKind kind,
            @Nullable LocalDate day,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable Integer number,
            @Nullable Integer outOf,
            List<UUID> files) {
        var wanted = new NewEntry(kind, "脚本", null, day, begins, ends, decimal(number), decimal(outOf), null, files);
        var scope = new DataScope(Reach.ALL, company.administrator().id(), Set.of(), Set.of());
        var entered = company.clock()
                .at(
                        Instant.parse("2032-01-02T02:00:00Z"),
                        () -> company.as(
                                company.administrator(),
                                () -> company.bean(RegisterEntry.class).enter(wanted, scope)));
        things.add(entered.id());
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
