package io.chengnuo.customer.classes;

import io.chengnuo.people.Access;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets other rules, with a reason. They classify nobody until they run. */
@Service
class ChangeClassRules {

    private final ClassRulesBook book;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    ChangeClassRules(ClassRulesBook book, Access access, Facts facts, Clock clock) {
        this.book = book;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    ClassRulesBook.Revision change(ClassRules rules, String reason, @Nullable String ifMatch) {
        rules.check();
        var before = book.present();
        Version.check(ifMatch, before.revision());
        if (rules.equals(before.rules())) {
            throw new Conflict("same_class_rules");
        }
        var at = clock.instant();
        if (!book.add(before.revision() + 1, rules, reason, access.person(), at)) {
            throw new VersionConflict("changed_meanwhile");
        }
        facts.record(
                new ClassRulesChanged(Tenancy.require(), before.revision() + 1, before.rules(), rules, reason, at));
        return book.present();
    }
}
