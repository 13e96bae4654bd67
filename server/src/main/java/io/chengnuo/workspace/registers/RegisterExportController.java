package io.chengnuo.workspace.registers;

import io.chengnuo.analytics.register.Entries;
import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.analytics.register.ShownEntries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.workspace.sheets.Sheet;
import io.chengnuo.workspace.sheets.Sheet.Format;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as a file, under the names of columns that an import reads back. */
@RestController
@RequestMapping("/api/v1/register/export")
class RegisterExportController {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "title",
            "unit",
            "day",
            "begins",
            "ends",
            "number",
            "outOf",
            "note",
            "evidence",
            "source",
            "by",
            "at");
    private static final int PAGE = 500;

    private final Entries entries;
    private final ShownEntries shown;
    private final Access access;
    private final Tenants tenants;
    private final MessageSource messages;
    private final Clock clock;

    RegisterExportController(
            Entries entries, ShownEntries shown, Access access, Tenants tenants, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.shown = shown;
        this.access = access;
        this.tenants = tenants;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Right.BOARD_READ)
    void export(
            @RequestParam(defaultValue = "CSV") Format format,
            @RequestParam(required = false) @Nullable @Size(max = 30) List<RegisterKind> kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var zone = tenants.require(Tenancy.require()).zone();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                SavedAs.name("register-" + LocalDate.ofInstant(clock.instant(), zone) + "." + format.extension()));
        var filter = new Entries.Filter(kind, from, to, unit, q);
        try (var sheet = Sheet.to(response.getOutputStream(), format, word("title.sheet", locale), zone)) {
            sheet.row(COLUMNS.stream().map(column -> word(column, locale)).toList());
            @Nullable String cursor = null;
            do {
                var page = entries.page(filter, access.scope(Right.BOARD_READ), PAGE, cursor);
                for (var entry : shown.of(page.items())) {
                    sheet.row(cells(entry, locale));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private List<@Nullable Object> cells(ShownEntries.Shown entry, Locale locale) {
        return Arrays.asList(
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.title(),
                entry.unit() == null ? null : entry.unit().name(),
                entry.day().toString(),
                entry.begins(),
                entry.ends(),
                entry.number(),
                entry.outOf(),
                entry.note(),
                entry.evidence(),
                word("source." + entry.source(), locale),
                entry.enteredBy() == null ? null : entry.enteredBy().name(),
                entry.enteredAt());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("register." + key, null, locale);
    }
}
