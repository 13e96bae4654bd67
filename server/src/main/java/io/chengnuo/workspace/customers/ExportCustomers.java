package io.chengnuo.workspace.customers;

import io.chengnuo.customer.CustomerEntries;
import io.chengnuo.customer.CustomerEntries.CustomerEntry;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.workspace.sheets.Sheet;
import io.chengnuo.workspace.sheets.Sheet.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes customers as a file, a thousand in memory at a time, under the names of columns that an import reads back. That somebody
 * took it is on record before the first byte.
 */
@Component
public class ExportCustomers {

    private static final int PAGE = 1_000;

    private final CustomerEntries customers;
    private final Facts facts;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    ExportCustomers(
            CustomerEntries customers,
            Facts facts,
            Tenants tenants,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock) {
        this.customers = customers;
        this.facts = facts;
        this.tenants = tenants;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** Answers the customers after this one. */
    @FunctionalInterface
    interface Pages {
        List<CustomerEntry> after(@Nullable UUID last, int limit);
    }

    /** Everybody, for the command line; answers how many. */
    public long everybody(Format format, OutputStream out, Locale locale) throws IOException {
        note(format);
        return write(format, customers::everybody, out, locale);
    }

    /** Those whom the one who acts may export. */
    void visible(Format format, OutputStream out, Locale locale) throws IOException {
        write(format, customers::visible, out, locale);
    }

    void note(Format format) {
        transaction.executeWithoutResult(status -> {
            var at = clock.instant();
            facts.record(new CustomersExported(Ids.next(at), format.extension(), at));
        });
    }

    private long write(Format format, Pages pages, OutputStream out, Locale locale) throws IOException {
        var zone = tenants.require(Tenancy.require()).zone();
        var count = 0L;
        try (var sheet = Sheet.to(out, format, messages.getMessage("customers.title", null, locale), zone)) {
            sheet.row(Arrays.stream(CustomerColumn.values())
                    .map(column -> messages.getMessage("customers." + column.word(), null, locale))
                    .toList());
            var page = pages.after(null, PAGE);
            while (!page.isEmpty()) {
                for (var entry : page) {
                    sheet.row(Arrays.stream(CustomerColumn.values())
                            .map(column -> column.cell(entry))
                            .toList());
                }
                count += page.size();
                page = pages.after(page.getLast().id(), PAGE);
            }
        }
        return count;
    }
}
