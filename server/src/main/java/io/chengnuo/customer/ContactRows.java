package io.chengnuo.customer;

import static io.chengnuo.customer.db.Tables.CONTACTS;

import io.chengnuo.customer.db.tables.records.ContactsRecord;
import io.chengnuo.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The rows of {@code customer.contacts}. */
@Repository
class ContactRows {

    private final DSLContext sql;

    ContactRows(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ContactsRecord contact) {
        sql.insertInto(CONTACTS).set(contact).execute();
    }

    void update(ContactsRecord contact) {
        sql.update(CONTACTS).set(contact).where(CONTACTS.ID.eq(contact.getId())).execute();
    }

    ContactsRecord require(UUID customer, UUID contact) {
        return sql.selectFrom(CONTACTS)
                .where(CONTACTS.ID.eq(contact))
                .and(CONTACTS.CUSTOMER.eq(customer))
                .and(CONTACTS.REMOVED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_contact"));
    }

    List<ContactsRecord> of(UUID customer) {
        return sql.selectFrom(CONTACTS)
                .where(CONTACTS.CUSTOMER.eq(customer))
                .and(CONTACTS.REMOVED_AT.isNull())
                .orderBy(CONTACTS.CREATED_AT, CONTACTS.ID)
                .fetch();
    }
}
