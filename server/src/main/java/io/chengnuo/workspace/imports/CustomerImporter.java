package io.chengnuo.workspace.imports;

import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.NewCustomer;
import io.chengnuo.customer.Profile;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.customer.RegisterCustomers;
import io.chengnuo.policy.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Customers from rows. One whose identity somebody has already is that customer, and is skipped. */
final class CustomerImporter implements Importer {

    private final Reading reading;
    private final RegisterCustomers register;
    private final RecogniseCustomer recognise;

    CustomerImporter(Reading reading, RegisterCustomers register, RecogniseCustomer recognise) {
        this.reading = reading;
        this.register = register;
        this.recognise = recognise;
    }

    private record Read(NewCustomer customer) implements Draft {}

    @Override
    public Draft read(Case one) {
        var row = one.first();
        var identities = new ArrayList<Identity>();
        identity(row, "number", IdentityKind.NUMBER, identities);
        identity(row, "phone", IdentityKind.PHONE, identities);
        identity(row, "email", IdentityKind.MAIL, identities);
        identity(row, "wechat", IdentityKind.WECHAT, identities);
        return new Read(new NewCustomer(
                Objects.requireNonNullElse(reading.word(row, "kind", CustomerKind.class), CustomerKind.PERSON),
                reading.required(row, "name", 200),
                Objects.requireNonNullElse(reading.word(row, "tier", Tier.class), NewCustomer.USUAL_TIER),
                false,
                profile(row),
                identities));
    }

    @Override
    public List<Result> write(List<Draft> drafts) {
        var customers = drafts.stream().map(draft -> ((Read) draft).customer()).toList();
        var asked = customers.stream().flatMap(one -> one.identities().stream()).toList();
        var taken = new HashSet<>(recognise.owners(asked).keySet());
        var fresh = new ArrayList<NewCustomer>();
        var results = new ArrayList<Result>();
        for (var customer : customers) {
            if (customer.identities().stream().anyMatch(taken::contains)) {
                results.add(new Result.Skipped("identity_known"));
            } else {
                taken.addAll(customer.identities());
                fresh.add(customer);
                results.add(new Result.Skipped("")); // its place; filled below
            }
        }
        var ids = fresh.isEmpty() ? List.<io.chengnuo.customer.CustomerId>of() : register.registerAll(fresh);
        var made = ids.iterator();
        results.replaceAll(result -> result.equals(new Result.Skipped(""))
                ? new Result.Created(made.next().value())
                : result);
        return results;
    }

    private void identity(Row row, String field, IdentityKind kind, List<Identity> identities) {
        var text = reading.text(row, field, 254);
        if (text != null) {
            identities.add(Identity.parse(kind, text)
                    .orElseThrow(
                            () -> new RowRefused(field, "not_a_" + kind.name().toLowerCase(java.util.Locale.ROOT))));
        }
    }

    private Profile profile(Row row) {
        return new Profile(
                reading.text(row, "street", 200),
                reading.text(row, "streetMore", 200),
                reading.text(row, "district", 100),
                reading.text(row, "city", 100),
                reading.text(row, "province", 100),
                reading.text(row, "postcode", 20),
                reading.text(row, "country", 100),
                reading.date(row, "birthDate"),
                reading.text(row, "documentNumber", 64),
                reading.text(row, "industry", 100),
                reading.text(row, "headcount", 100),
                null,
                reading.text(row, "notes", 4000));
    }
}
