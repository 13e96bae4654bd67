package io.chengnuo.workspace.ledger;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.sla.PromiseTally.Outcome;
import io.chengnuo.ticket.TicketEntries;
import io.chengnuo.ticket.TicketStatus;
import io.chengnuo.workspace.sheets.Sheet.Format;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger on the screen and as a file. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerController {

    private final Ledger ledger;
    private final ExportLedger export;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    LedgerController(Ledger ledger, ExportLedger export, Access access, Tenants tenants, Clock clock) {
        this.ledger = ledger;
        this.export = export;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Marks a ticket can bear. */
    enum Mark {
        MAJOR,
        HIGH_RISK
    }

    /** In which order of opening. */
    enum Order {
        NEWEST,
        OLDEST
    }

    /** The filters, as the query names them. Dates are days of the company, both included. */
    record Asked(
            @Nullable @Size(max = 200) String q,
            @Nullable Set<TicketStatus> status,
            @Nullable Set<Priority> priority,
            @Nullable Set<Channel> channel,
            @Nullable @Size(max = 100) String category,
            @Nullable Tier tier,
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable ProblemClass problemClass,
            @Nullable Set<Mark> mark,
            @Nullable Outcome promise,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable Order sort) {}

    @Requires(Right.TICKET_READ)
    @GetMapping
    Page<LedgerEntry> list(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return ledger.page(question(asked), access.scope(Right.TICKET_READ), limit, cursor);
    }

    @Requires(Right.TICKET_EXPORT)
    @GetMapping("/export")
    void export(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "CSV") Format format,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String columns,
            HttpServletResponse response)
            throws IOException {
        var question = question(asked);
        var chosen = columns(columns);
        var scope = access.scope(Right.TICKET_EXPORT);
        export.note(format, question);
        var today = LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
        var name = SavedAs.name("ledger-" + today + "." + format.extension());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(format, chosen, question, scope, response.getOutputStream(), LocaleContextHolder.getLocale());
    }

    private Ledger.Question question(Asked asked) {
        return new Ledger.Question(tickets(asked), asked.promise());
    }

    private TicketEntries.Question tickets(Asked asked) {
        return new TicketEntries.Question(
                asked.q() == null || asked.q().isBlank() ? null : asked.q(),
                orNone(asked.status()),
                orNone(asked.priority()),
                orNone(asked.channel()),
                asked.category(),
                asked.tier(),
                asked.team(),
                asked.handler(),
                asked.problemClass(),
                orNone(asked.mark()).contains(Mark.MAJOR) ? true : null,
                orNone(asked.mark()).contains(Mark.HIGH_RISK) ? true : null,
                start(asked.from()),
                asked.to() == null ? null : start(asked.to().plusDays(1)),
                asked.sort() == Order.OLDEST);
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(tenants.require(Tenancy.require()).zone()).toInstant();
    }

    private static <T> Set<T> orNone(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }

    private static List<LedgerColumn> columns(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return LedgerColumn.all();
        }
        return Arrays.stream(words.split(","))
                .map(word -> LedgerColumn.named(word.strip())
                        .orElseThrow(() -> new Invalid("invalid_request", new FieldError("columns", "unknown"))))
                .toList();
    }
}
