package io.chengnuo.work.aftersales;

import io.chengnuo.people.Access;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every month's deliveries are looked at once: the numbers are counted, people say why and what is done about it. */
@Service
public class EvaluateDeliveries {

    private final DeliveryEvaluations evaluations;
    private final Tenants tenants;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    EvaluateDeliveries(DeliveryEvaluations evaluations, Tenants tenants, Access access, Facts facts, Clock clock) {
        this.evaluations = evaluations;
        this.tenants = tenants;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** Puts the month that ended last on the list. */
    @Transactional
    public void begin() {
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(tenants.require(Tenancy.require()).zone()))
                .minusMonths(1);
        evaluations.begin(month.atDay(1), now);
    }

    @Transactional
    void evaluate(LocalDate month, String causes, String actions, @Nullable String ifMatch) {
        var now = clock.instant();
        var by = access.person();
        var before = evaluations.findLocked(month).orElseThrow(() -> new NotFound("no_such_evaluation"));
        Version.check(ifMatch, before.version());
        evaluations.evaluated(before, causes.strip(), actions.strip(), by, now);
        facts.record(new DeliveriesEvaluated(
                Tenancy.require(), month, causes.strip(), actions.strip(), before.causes(), before.actions(), by, now));
    }
}
