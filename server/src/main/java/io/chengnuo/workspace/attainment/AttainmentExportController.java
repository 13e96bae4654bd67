package io.chengnuo.workspace.attainment;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.sla.report.AskAttainment;
import io.chengnuo.sla.report.AskedAttainment;
import io.chengnuo.sla.report.Attainment;
import io.chengnuo.sla.report.AttainmentBy;
import io.chengnuo.workspace.sheets.Sheet;
import io.chengnuo.workspace.sheets.Sheet.Format;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report on promises as a file: the lines as they are on the screen. */
@RestController
@RequestMapping("/api/v1/attainment/export")
class AttainmentExportController {

    private static final List<String> COLUMNS =
            List.of("kept", "broken", "open", "paused", "share", "average", "worst");

    private final Attainment attainment;
    private final AskAttainment ask;
    private final PolicyInForce policy;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    AttainmentExportController(
            Attainment attainment,
            AskAttainment ask,
            PolicyInForce policy,
            Facts facts,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock) {
        this.attainment = attainment;
        this.ask = ask;
        this.policy = policy;
        this.facts = facts;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Right.BOARD_READ)
    void export(
            @Valid @ModelAttribute AskedAttainment asked,
            @RequestParam(defaultValue = "CSV") Format format,
            HttpServletResponse response)
            throws IOException {
        var question = ask.question(asked);
        var lines = attainment.lines(question, Right.BOARD_READ);
        var at = clock.instant();
        transaction.executeWithoutResult(status ->
                facts.record(new AttainmentExported(Ids.next(at), format.extension(), question.toString(), at)));
        var locale = LocaleContextHolder.getLocale();
        var period = question.period();
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                SavedAs.name("attainment-" + period.first() + "-" + period.last() + "." + format.extension()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var names = question.by() == AttainmentBy.PROMISE ? promises(locale) : Map.<String, String>of();
        try (var sheet =
                Sheet.to(response.getOutputStream(), format, text("attainment.title", locale), period.zone())) {
            sheet.row(Stream.concat(
                            Stream.of(
                                    text("attainment.by." + word(question.by()), locale),
                                    text("attainment.clause", locale)),
                            COLUMNS.stream().map(column -> text("attainment." + column, locale)))
                    .toList());
            for (var line : lines) {
                sheet.row(cells(line, question.by(), names, locale));
            }
        }
    }

    private Map<String, String> promises(Locale locale) {
        var version = policy.now();
        return version.targets().stream()
                .collect(Collectors.toMap(
                        target -> target.promise(),
                        target -> version.indicator(target.indicator())
                                .map(indicator -> indicator.name().in(locale))
                                .orElse(target.promise())));
    }

    private List<@Nullable Object> cells(
            Attainment.Line line, AttainmentBy by, Map<String, String> names, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(name(line, by, names, locale));
        cells.add(line.clause());
        cells.add(line.kept());
        cells.add(line.broken());
        cells.add(line.open());
        cells.add(line.paused());
        cells.add(line.share());
        cells.add(minutes(line.average()));
        cells.add(minutes(line.worst()));
        return cells;
    }

    private String name(Attainment.Line line, AttainmentBy by, Map<String, String> names, Locale locale) {
        var key = line.key();
        if (key == null) {
            return text("attainment.nobody", locale);
        }
        return switch (by) {
            case PROMISE -> names.getOrDefault(key, key);
            case TEAM, PERSON -> line.name() == null ? key : line.name();
            case CHANNEL, TIER -> text("attainment." + word(by) + "." + key, locale);
            case DAY, WEEK, MONTH -> key;
        };
    }

    private static @Nullable Long minutes(@Nullable Duration time) {
        return time == null ? null : time.toMinutes();
    }

    private static String word(AttainmentBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
