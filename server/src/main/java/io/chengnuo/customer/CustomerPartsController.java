package io.chengnuo.customer;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The identities and contacts of one customer. */
@RestController
@RequestMapping("/api/v1/customers/{customer}")
class CustomerPartsController {

    private final KeepIdentities identities;
    private final KeepContacts contacts;

    CustomerPartsController(KeepIdentities identities, KeepContacts contacts) {
        this.identities = identities;
        this.contacts = contacts;
    }

    record IdentityBody(
            @NotNull IdentityKind kind,
            @NotBlank @Size(max = 254) String value,
            @Nullable UUID contact) {}

    record Made(UUID id) {}

    @Requires(Right.CUSTOMER_EDIT)
    @PostMapping("/identities")
    ResponseEntity<Made> addIdentity(
            @PathVariable UUID customer,
            @Valid @RequestBody IdentityBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var identity = Identity.read(body.kind(), body.value(), "value");
        var id = identities.add(customer, identity, body.contact(), ifMatch);
        return made("/api/v1/customers/" + customer + "/identities/", id);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @DeleteMapping("/identities/{id}")
    ResponseEntity<Void> removeIdentity(
            @PathVariable UUID customer,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        identities.remove(customer, id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PostMapping("/contacts")
    ResponseEntity<Made> addContact(
            @PathVariable UUID customer,
            @Valid @RequestBody KeepContacts.Asked body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return made("/api/v1/customers/" + customer + "/contacts/", contacts.add(customer, body, ifMatch));
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/contacts/{id}")
    ResponseEntity<Void> changeContact(
            @PathVariable UUID customer,
            @PathVariable UUID id,
            @Valid @RequestBody KeepContacts.Asked body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        contacts.change(customer, id, body, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @Requires(Right.CUSTOMER_EDIT)
    @DeleteMapping("/contacts/{id}")
    ResponseEntity<Void> removeContact(
            @PathVariable UUID customer,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        contacts.remove(customer, id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Made> made(String path, UUID id) {
        return ResponseEntity.created(URI.create(path + id)).body(new Made(id));
    }
}
