package io.chengnuo.customer;

import io.chengnuo.customer.db.tables.records.ContactsRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes the people through whom a firm speaks. */
@Component
class KeepContacts {

    private final CustomerDesk desk;
    private final ContactRows contacts;
    private final IdentityRows identities;
    private final ProtectedValues values;
    private final Clock clock;

    KeepContacts(
            CustomerDesk desk, ContactRows contacts, IdentityRows identities, ProtectedValues values, Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.identities = identities;
        this.values = values;
        this.clock = clock;
    }

    /** {@code duty}: what the contact does in the firm, in its own words. */
    record Asked(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String duty,
            @Nullable @Size(max = 2000) String notes) {}

    @Transactional
    UUID add(UUID customer, Asked asked, @Nullable String ifMatch) {
        var row = desk.open(customer, ifMatch);
        if (CustomerKind.valueOf(row.getKind()) != CustomerKind.FIRM) {
            throw new Conflict("not_a_firm");
        }
        var at = clock.instant();
        var contact = new ContactsRecord();
        contact.setId(Ids.next(at));
        contact.setCustomer(customer);
        contact.setCreatedAt(at);
        set(contact, asked);
        contacts.insert(contact);
        var masked = ProtectedValues.maskedName(contact.getName());
        desk.close(row, new ContactAdded(new CustomerId(customer), contact.getId(), masked, at));
        return contact.getId();
    }

    @Transactional
    void change(UUID customer, UUID id, Asked asked, @Nullable String ifMatch) {
        var row = desk.open(customer, ifMatch);
        var contact = contacts.require(customer, id);
        var before = valuesOf(contact);
        set(contact, asked);
        var changes = Profile.changes(before, valuesOf(contact));
        if (!changes.isEmpty()) {
            contacts.update(contact);
            desk.close(row, new ContactChanged(new CustomerId(customer), id, values.hashed(changes), clock.instant()));
        }
    }

    @Transactional
    void remove(UUID customer, UUID id, @Nullable String ifMatch) {
        var row = desk.open(customer, ifMatch);
        var contact = contacts.require(customer, id);
        var at = clock.instant();
        contact.setRemovedAt(at);
        contacts.update(contact);
        identities.removeOfContact(new CustomerId(customer), id, at);
        desk.close(row, new ContactRemoved(new CustomerId(customer), id, at));
    }

    private static void set(ContactsRecord contact, Asked asked) {
        contact.setName(asked.name().strip());
        contact.setDuty(asked.duty());
        contact.setNotes(asked.notes());
    }

    private static Map<String, String> valuesOf(ContactsRecord contact) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", contact.getName());
        if (contact.getDuty() != null) {
            values.put("duty", contact.getDuty());
        }
        if (contact.getNotes() != null) {
            values.put("notes", contact.getNotes());
        }
        return values;
    }
}
