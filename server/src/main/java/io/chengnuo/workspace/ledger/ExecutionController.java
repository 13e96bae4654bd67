package io.chengnuo.workspace.ledger;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.procedure.Phase;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.work.Executions;
import io.chengnuo.work.Leaving;
import io.chengnuo.workspace.sheets.Sheet;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of executions on the screen and as a file. */
@RestController
@RequestMapping("/api/v1/executions")
class ExecutionController {

    private static final int PAGE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "subject",
            "category",
            "procedure",
            "stage",
            "team",
            "handler",
            "leftBy",
            "enteredAt",
            "leftAt",
            "minutes",
            "inTime",
            "content",
            "nodes",
            "leaving",
            "reason");

    private final Executions executions;
    private final Facts facts;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    ExecutionController(
            Executions executions,
            Facts facts,
            Tenants tenants,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock) {
        this.executions = executions;
        this.facts = facts;
        this.tenants = tenants;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** Dates are days of the company, both included. */
    record Asked(
            @Nullable @Size(max = 200) String q,
            @Nullable UUID team,
            @Nullable UUID handler,
            @Nullable @Size(max = 60) String procedure,
            @Nullable Phase phase,
            @Nullable Leaving leaving,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to) {}

    @GetMapping
    @Requires(Right.TICKET_READ)
    Page<Executions.Entry> page(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return executions.page(question(asked), Right.TICKET_READ, limit, cursor);
    }

    @GetMapping("/export")
    @Requires(Right.TICKET_EXPORT)
    void export(
            @Valid @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "CSV") Format format,
            HttpServletResponse response)
            throws IOException {
        var question = question(asked);
        transaction.executeWithoutResult(status -> {
            var at = clock.instant();
            facts.record(new LedgerExported(Ids.next(at), format.extension(), question.toString(), at));
        });
        var zone = tenants.require(Tenancy.require()).zone();
        var name = SavedAs.name("executions-" + LocalDate.ofInstant(clock.instant(), zone) + "." + format.extension());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var locale = LocaleContextHolder.getLocale();
        try (var sheet = Sheet.to(
                response.getOutputStream(), format, messages.getMessage("execution.title", null, locale), zone)) {
            sheet.row(COLUMNS.stream()
                    .map(column -> messages.getMessage("execution." + column, null, locale))
                    .toList());
            @Nullable String cursor = null;
            do {
                var page = executions.page(question, Right.TICKET_EXPORT, PAGE, cursor);
                for (var entry : page.items()) {
                    sheet.row(cells(entry, locale));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private List<@Nullable Object> cells(Executions.Entry entry, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(entry.number());
        cells.add(entry.subject());
        cells.add(entry.category());
        cells.add(entry.procedure());
        cells.add(entry.stage().in(locale));
        cells.add(name(entry.team()));
        cells.add(name(entry.handler()));
        cells.add(name(entry.leftBy()));
        cells.add(entry.enteredAt());
        cells.add(entry.leftAt());
        cells.add(entry.seconds() / 60);
        cells.add(entry.inTime());
        cells.add(entry.content());
        cells.add(String.join("; ", entry.nodes()));
        cells.add(messages.getMessage(
                "execution.leaving." + entry.leaving().name().toLowerCase(Locale.ROOT), null, locale));
        cells.add(entry.reason());
        return cells;
    }

    private static @Nullable String name(Executions.@Nullable Named named) {
        return named == null ? null : named.name();
    }

    private Executions.Question question(Asked asked) {
        return new Executions.Question(
                asked.q(),
                asked.team(),
                asked.handler(),
                asked.procedure(),
                asked.phase(),
                asked.leaving(),
                start(asked.from()),
                asked.to() == null ? null : start(asked.to().plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(tenants.require(Tenancy.require()).zone()).toInstant();
    }
}
