package io.chengnuo.workspace.ledger;

import io.chengnuo.people.DataScope;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.ticket.TicketEntries;
import io.chengnuo.workspace.sheets.Sheet;
import io.chengnuo.workspace.sheets.Sheet.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the ledger as a file, a thousand tickets in memory at a time. That somebody took it is on record before the first byte. */
@Component
public class ExportLedger {

    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final Facts facts;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    ExportLedger(
            Ledger ledger,
            Facts facts,
            Tenants tenants,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.tenants = tenants;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** Everything there is, for the command line; answers the number of tickets. */
    public long everything(Format format, OutputStream out, Locale locale) throws IOException {
        var all = new TicketEntries.Question(
                null, Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, true);
        var question = new Ledger.Question(all, null);
        note(format, question);
        return write(format, LedgerColumn.all(), question, null, out, locale);
    }

    void note(Format format, Ledger.Question question) {
        transaction.executeWithoutResult(status -> {
            var at = clock.instant();
            facts.record(new LedgerExported(Ids.next(at), format.extension(), question.toString(), at));
        });
    }

    long write(
            Format format,
            List<LedgerColumn> columns,
            Ledger.Question question,
            @Nullable DataScope scope,
            OutputStream out,
            Locale locale)
            throws IOException {
        var zone = tenants.require(Tenancy.require()).zone();
        var count = 0L;
        try (var sheet = Sheet.to(out, format, messages.getMessage("ledger.title", null, locale), zone)) {
            sheet.row(columns.stream()
                    .map(column -> messages.getMessage("ledger." + column.word(), null, locale))
                    .toList());
            @Nullable String cursor = null;
            do {
                var page = ledger.page(question, scope, PAGE, cursor);
                for (var entry : page.items()) {
                    sheet.row(columns.stream().map(column -> column.cell(entry)).toList());
                }
                count += page.items().size();
                cursor = page.next();
            } while (cursor != null);
        }
        return count;
    }
}
