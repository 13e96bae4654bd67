package io.chengnuo.channel.reach;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.channel.reach.ChannelRules.Rule;
import io.chengnuo.channel.reach.Preferences.Order;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How fast customers hear from a person on each channel, the targets for it, and by which channel which customers are written to. */
@RestController
@RequestMapping("/api/v1/channels")
class ReachController {

    private final ChannelRules rules;
    private final Preferences preferences;
    private final ChannelWaits waits;
    private final TicketBriefs tickets;
    private final TicketScope scope;
    private final Calendars calendars;
    private final Access access;
    private final Clock clock;

    ReachController(
            ChannelRules rules,
            Preferences preferences,
            ChannelWaits waits,
            TicketBriefs tickets,
            TicketScope scope,
            Calendars calendars,
            Access access,
            Clock clock) {
        this.rules = rules;
        this.preferences = preferences;
        this.waits = waits;
        this.tickets = tickets;
        this.scope = scope;
        this.calendars = calendars;
        this.access = access;
        this.clock = clock;
    }

    record RuleBody(
            @Nullable @Size(max = 60) String calendar,
            @Nullable @Min(10) @Max(86_400) Integer busyAfter,
            @Nullable @Min(1) @Max(2_592_000) Integer firstTarget,
            @Nullable @Min(1) @Max(2_592_000) Integer replyTarget) {}

    record OrderBody(
            @Nullable @Pattern(regexp = "HIGH|MIDDLE|LOW") String tier,
            @Nullable @Pattern(regexp = "PERSON|FIRM") String kind,
            @NotEmpty @Size(max = 14) List<@NotNull Channel> channels) {}

    record Orders(@NotNull @Size(max = 12) List<@NotNull @Valid OrderBody> orders) {}

    /** {@code first} of a ticket apart from {@code later} ones; the target in seconds. */
    record Indicator(
            ChannelWaits.Figures figures,
            boolean first,
            @Nullable Integer target) {}

    record Behind(
            UUID ticket,
            String number,
            String subject,
            Instant since,
            @Nullable Instant answeredAt,
            long seconds) {}

    @GetMapping("/rules")
    @Requires(Right.BOARD_READ)
    @Transactional(readOnly = true)
    public List<Rule> rules() {
        return rules.all();
    }

    @PutMapping("/rules/{channel}")
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public List<Rule> put(@PathVariable Channel channel, @Valid @RequestBody RuleBody body) {
        var calendar = body.calendar() == null || body.calendar().isBlank() ? null : body.calendar();
        if (calendar != null && calendars.find(calendar).isEmpty()) {
            throw new Invalid("invalid_request", new FieldError("calendar", "unknown"));
        }
        rules.put(
                new Rule(channel, calendar, body.busyAfter(), body.firstTarget(), body.replyTarget()), access.person());
        return rules.all();
    }

    @GetMapping("/orders")
    @Requires(Right.BOARD_READ)
    @Transactional(readOnly = true)
    public List<Order> orders() {
        return preferences.orders();
    }

    @PutMapping("/orders")
    @Requires(Right.SETTINGS_EDIT)
    @Transactional
    public List<Order> order(@Valid @RequestBody Orders body) {
        var seen = new HashSet<String>();
        for (var at = 0; at < body.orders().size(); at++) {
            var order = body.orders().get(at);
            if (!seen.add(order.tier() + "/" + order.kind())) {
                throw new Invalid("invalid_request", new FieldError("orders[" + at + "]", "twice"));
            }
        }
        preferences.replaceOrders(
                body.orders().stream()
                        .map(order -> new Order(
                                order.tier(),
                                order.kind(),
                                order.channels().stream().distinct().toList()))
                        .toList(),
                access.person());
        return preferences.orders();
    }

    /** Of the waits that began in the last days; channels where nobody waited are left out. */
    @GetMapping("/indicators")
    @Requires(Right.BOARD_READ)
    @Transactional(readOnly = true)
    public List<Indicator> indicators(@RequestParam(defaultValue = "30") @Min(1) @Max(400) int days) {
        var to = clock.instant();
        var from = to.minus(Duration.ofDays(days));
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Stream.of(true, false).map(first -> indicator(channel, first, from, to)))
                .filter(one -> one.figures().count() > 0)
                .toList();
    }

    private Indicator indicator(Channel channel, boolean first, Instant from, Instant to) {
        var target = target(channel, first);
        return new Indicator(
                waits.figures(channel, first, from, to, target, scope.covers(WAITS_TICKET, Right.BOARD_READ)),
                first,
                target);
    }

    /** The tickets behind a number. */
    @GetMapping("/indicators/{channel}/tickets")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Page<Behind> behind(
            @PathVariable Channel channel,
            @RequestParam(defaultValue = "true") boolean first,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "30") @Min(1) @Max(400) int days,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var now = clock.instant();
        var target = target(channel, first);
        var over = late && target != null ? Duration.ofSeconds(target) : null;
        var page = waits.behind(
                channel,
                first,
                now.minus(Duration.ofDays(days)),
                now,
                over,
                now,
                scope.covers(WAITS_TICKET, Right.TICKET_READ),
                limit,
                cursor);
        var known =
                tickets.all(page.items().stream().map(ChannelWaits.Wait::ticket).toList());
        return new Page<>(
                page.items().stream()
                        .flatMap(wait ->
                                Stream.ofNullable(known.get(wait.ticket())).map(ticket -> row(wait, ticket, now)))
                        .toList(),
                page.next());
    }

    private static Behind row(ChannelWaits.Wait wait, TicketBrief ticket, Instant now) {
        var until = wait.answeredAt() == null ? now : wait.answeredAt();
        return new Behind(
                wait.ticket(),
                ticket.number(),
                ticket.subject(),
                wait.since(),
                wait.answeredAt(),
                Duration.between(wait.since(), until).toSeconds());
    }

    private static final org.jooq.Field<UUID> WAITS_TICKET = io.chengnuo.channel.db.Tables.WAITS.TICKET;

    private @Nullable Integer target(Channel channel, boolean first) {
        return rules.of(channel)
                .map(rule -> first ? rule.firstTarget() : rule.replyTarget())
                .orElse(null);
    }
}
