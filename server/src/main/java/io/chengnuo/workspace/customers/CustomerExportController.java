package io.chengnuo.workspace.customers;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.web.SavedAs;
import io.chengnuo.workspace.sheets.Sheet.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers as a file, with their full values: a right of its own, and on record. */
@RestController
@RequestMapping("/api/v1/customers/export")
class CustomerExportController {

    private final ExportCustomers export;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    CustomerExportController(ExportCustomers export, Access access, Tenants tenants, Clock clock) {
        this.export = export;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Requires(Right.CUSTOMER_EXPORT)
    @GetMapping
    void export(@RequestParam(defaultValue = "CSV") Format format, HttpServletResponse response) throws IOException {
        access.require(Right.CUSTOMER_EXPORT);
        export.note(format);
        var today = LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, SavedAs.name("customers-" + today + "." + format.extension()));
        export.visible(format, response.getOutputStream(), LocaleContextHolder.getLocale());
    }
}
