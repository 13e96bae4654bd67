package io.chengnuo.policy.standard;

import io.chengnuo.policy.Text;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a revision of a standard says: whom it takes ({@code staff}), how it is done ({@code process}), what comes of it in numbers
 * ({@code result}), what customers are told ({@code transparency}), and the items to check. {@code passMark} of a hundred.
 */
public record StandardText(
        Text title,
        Text staff,
        Text process,
        Text result,
        Text transparency,
        List<CheckItem> items,
        int passMark,
        List<String> clauses) {

    public StandardText {
        items = List.copyOf(items);
        clauses = List.copyOf(clauses);
    }

    StandardText checked(StandardKind kind) {
        var faults = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (var place = 0; place < items.size(); place++) {
            var item = items.get(place);
            if (!seen.add(item.key())) {
                faults.add(new FieldError("items." + place + ".key", "stands_twice"));
            }
            if (item.aspect() != null && !kind.aspects().contains(item.aspect())) {
                faults.add(new FieldError("items." + place + ".aspect", "unknown"));
            }
        }
        if (items.isEmpty()) {
            faults.add(new FieldError("items", "missing"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid("standard_refused", faults.toArray(FieldError[]::new));
        }
        return this;
    }
}
