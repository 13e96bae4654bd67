package io.chengnuo.analytics.evidence;

import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects what a dossier says, each section from where it is kept. */
@Component
class GatherEvidence {

    private final PolicyInForce policy;
    private final PolicyEvidence said;
    private final WorkEvidence done;
    private final EvidenceWords words;
    private final Tenants tenants;
    private final Clock clock;

    GatherEvidence(
            PolicyInForce policy,
            PolicyEvidence said,
            WorkEvidence done,
            EvidenceWords words,
            Tenants tenants,
            Clock clock) {
        this.policy = policy;
        this.said = said;
        this.done = done;
        this.words = words;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional
    public Dossier of(LocalDate from, LocalDate to, Locale locale) {
        var tenant = tenants.require(Tenancy.require());
        var zone = tenant.zone();
        var now = clock.instant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        var asked = new Asked(
                from, to, from.atStartOfDay(zone).toInstant(), end.isAfter(now) ? now : end, now, zone, locale);
        var version = policy.at(asked.end());
        return new Dossier(
                words.text("title", locale),
                tenant.name(),
                from,
                to,
                now,
                version.document().title().in(locale) + " " + version.number(),
                List.of(
                        said.versions(asked),
                        said.clauses(asked, version),
                        said.managementTable(asked),
                        done.indicators(asked),
                        done.complaints(asked),
                        done.breaches(asked),
                        said.reading(asked, version),
                        said.rollOut(asked),
                        said.risks(asked, version),
                        done.incidents(asked)));
    }
}
