package io.chengnuo.channel.phone;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.CsvAnswer;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of calls. */
@RestController
@RequestMapping("/api/v1")
class CallController {

    private static final int MOST_IN_FILE = 10_000;
    private static final List<String> COLUMNS = List.of(
            "started",
            "direction",
            "number",
            "customer",
            "person",
            "extension",
            "queue",
            "choice",
            "result",
            "wait",
            "ring",
            "talk",
            "held",
            "work",
            "ticket",
            "recording");

    private final CallList list;
    private final Calls calls;
    private final ShownCalls shown;
    private final CallReach reach;
    private final TicketScope tickets;
    private final Access access;
    private final Tenants tenants;
    private final MessageSource texts;
    private final Facts facts;
    private final Clock clock;

    CallController(
            CallList list,
            Calls calls,
            ShownCalls shown,
            CallReach reach,
            TicketScope tickets,
            Access access,
            Tenants tenants,
            MessageSource texts,
            Facts facts,
            Clock clock) {
        this.list = list;
        this.calls = calls;
        this.shown = shown;
        this.reach = reach;
        this.tickets = tickets;
        this.access = access;
        this.tenants = tenants;
        this.texts = texts;
        this.facts = facts;
        this.clock = clock;
    }

    record Asked(
            @Nullable Direction direction,
            @Nullable CallResult result,
            @Nullable UUID customer,
            @Nullable UUID person,
            @Nullable @Size(max = 40) String number,
            @Nullable Instant from,
            @Nullable Instant to) {

        CallList.Filter filter() {
            return new CallList.Filter(direction, result, customer, person, number, from, to);
        }
    }

    record Items(List<ShownCalls.Shown> items) {}

    @GetMapping("/calls")
    @Requires(Right.CALL_READ)
    @Transactional(readOnly = true)
    public Page<ShownCalls.Shown> page(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "newest") CallList.Sort sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = list.page(asked.filter(), sort, reach.readable(), limit, cursor);
        return new Page<>(shown.of(page.items()), page.next());
    }

    /** As a spreadsheet, numbers masked. */
    @GetMapping("/calls/export")
    @Requires(Right.TICKET_EXPORT)
    @Transactional
    public ResponseEntity<byte[]> export(@Valid @ModelAttribute Asked asked) {
        access.require(Right.CALL_READ);
        var now = clock.instant();
        var found =
                shown.of(list.all(asked.filter(), reach.readable().and(reach.of(Right.TICKET_EXPORT)), MOST_IN_FILE));
        facts.record(new CallsExported(Ids.next(now), found.size(), access.person(), now));
        var zone = tenants.require(Tenancy.require()).zone();
        var locale = LocaleContextHolder.getLocale();
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream()
                .map(column -> text("call.column." + column, locale))
                .toList());
        found.forEach(call -> rows.add(cells(call, zone, locale)));
        return CsvAnswer.of("calls-" + now.atZone(zone).toLocalDate() + ".csv", rows);
    }

    @GetMapping("/calls/{id}")
    @Requires({Right.CALL_READ, Right.CALL_WORK})
    @Transactional(readOnly = true)
    public ShownCalls.Shown read(@PathVariable UUID id) {
        return shown.of(List.of(calls.require(id, reach.readable()))).getFirst();
    }

    /** For whoever may read the ticket. */
    @GetMapping("/tickets/{ticket}/calls")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items ofTicket(@PathVariable UUID ticket) {
        tickets.require(new TicketId(ticket), Right.TICKET_READ);
        return new Items(shown.of(calls.ofTicket(ticket)));
    }

    private List<String> cells(ShownCalls.Shown call, ZoneId zone, Locale locale) {
        return Stream.of(
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                call.startedAt().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                        word("call.direction.", call.direction(), locale),
                        call.number(),
                        call.customer() == null ? null : call.customer().name(),
                        call.person() == null ? null : call.person().name(),
                        call.extension(),
                        call.queue(),
                        call.choice(),
                        word("call.result.", call.result(), locale),
                        call.waitSeconds(),
                        call.ringSeconds(),
                        call.talkSeconds(),
                        call.heldSeconds(),
                        call.workSeconds(),
                        call.ticket() == null ? null : call.ticket().number(),
                        word("call.recording.", call.recording(), locale))
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }

    private String word(String prefix, @Nullable Enum<?> value, Locale locale) {
        return value == null ? "" : text(prefix + value.name().toLowerCase(Locale.ROOT), locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
