package io.chengnuo.policy;

import io.chengnuo.calendar.PutCalendar;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.facts.Facts;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a pack as the policy of the company: as version 1.0 from the pack's own date on, or as the next major version from now
 * on when there is a policy already. Calendars that the company has are left as they are.
 */
@Component
public class LoadPolicyPack {

    private final PolicyPacks packs;
    private final CheckPolicyPack check;
    private final PutCalendar calendars;
    private final PolicyVersions versions;
    private final Facts facts;
    private final Clock clock;

    LoadPolicyPack(
            PolicyPacks packs,
            CheckPolicyPack check,
            PutCalendar calendars,
            PolicyVersions versions,
            Facts facts,
            Clock clock) {
        this.packs = packs;
        this.check = check;
        this.calendars = calendars;
        this.versions = versions;
        this.facts = facts;
        this.clock = clock;
    }

    /** A pack that ships with the product; {@code default} is the one for a new company. */
    @Transactional
    public PolicyVersion load(String name, ZoneId zone, Locale locale) {
        return publish(
                packs.require(name), zone, locale, new Text("载入制度包 " + name, "Loaded the pack " + name).in(locale));
    }

    /** A pack from a file; refused when it contradicts itself. */
    @Transactional
    public PolicyVersion load(InputStream file, ZoneId zone, Locale locale, String reason) {
        var pack = packs.read(file);
        check.refuseContradictions(pack);
        return publish(pack, zone, locale, reason);
    }

    private PolicyVersion publish(PolicyPack pack, ZoneId zone, Locale locale, String reason) {
        pack.calendars()
                .forEach(calendar -> calendars.putIfAbsent(calendar.key(), calendar.definition(zone.getId(), locale)));
        versions.queue();
        var now = clock.instant();
        var headers = versions.headers();
        var header = headers.isEmpty()
                ? header(1, "1.0", pack.effectiveFrom().atStartOfDay(zone).toInstant(), now, reason)
                : header(headers.getLast().revision() + 1, headers.getLast().nextMajor(), now, now, reason);
        var version = new PolicyVersion(header, pack.document());
        versions.insert(version);
        facts.record(new PolicyPublished(version.id(), version.number(), version.effectiveFrom(), reason, now));
        return version;
    }

    private static PolicyHeader header(
            long revision, String number, Instant effectiveFrom, Instant now, String reason) {
        return new PolicyHeader(
                Ids.next(now),
                revision,
                number,
                effectiveFrom,
                now,
                Acting.current().actor(),
                reason);
    }
}
