package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CUSTOMERS;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which language a customer is written to: the one last used in the portal, else the company's. */
@Service
public class CustomerLanguage {

    private static final Set<String> WRITTEN = Set.of("zh", "en");

    private final DSLContext sql;
    private final Tenants tenants;

    CustomerLanguage(DSLContext sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    @Transactional(readOnly = true)
    public Locale of(UUID customer) {
        return sql.select(CUSTOMERS.LOCALE)
                .from(CUSTOMERS)
                .where(CUSTOMERS.ID.eq(customer), CUSTOMERS.LOCALE.isNotNull())
                .fetchOptional(CUSTOMERS.LOCALE)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> tenants.require(Tenancy.require()).locale());
    }

    /** Whoever proved to be the customer reads the portal in this language. One we do not write in changes nothing. */
    @Transactional
    public void reads(UUID customer, Locale locale) {
        keep(customer, locale, false);
    }

    /** Somebody who may be the customer used this language: taken only where none is known. */
    @Transactional
    public void mayRead(UUID customer, Locale locale) {
        keep(customer, locale, true);
    }

    private void keep(UUID customer, Locale locale, boolean onlyIfUnknown) {
        if (!WRITTEN.contains(locale.getLanguage())) {
            return;
        }
        var tag = locale.getLanguage().equals("zh") ? "zh-CN" : "en";
        sql.update(CUSTOMERS)
                .set(CUSTOMERS.LOCALE, tag)
                .where(CUSTOMERS.ID.eq(customer), CUSTOMERS.LOCALE.isDistinctFrom(tag))
                .and(onlyIfUnknown ? CUSTOMERS.LOCALE.isNull() : DSL.noCondition())
                .execute();
    }
}
