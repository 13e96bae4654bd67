package io.chengnuo.console;

import io.chengnuo.people.WhoDecides;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the doctor sees through the database: durability, clocks that agree, facts that nobody could take. */
final class DatabaseCheck {
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(2);

    private final Connection owner;
    private final Clock clock;

    DatabaseCheck(Connection owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine(
                "database",
                owner.getMetaData().getDatabaseProductVersion() + " at "
                        + owner.getMetaData().getURL()));
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            findings.add(durable(setting));
        }
        findings.add(clocks());
        findings.add(companies());
        findings.add(quarantine());
        findings.add(powers());
        return findings;
    }

    private Finding durable(String setting) throws SQLException {
        var value = text("show " + setting);
        return value.equals("off")
                ? Finding.unsafe(setting, "off: acknowledged work could be lost")
                : Finding.fine(setting, value);
    }

    private Finding clocks() throws SQLException {
        var difference = Duration.between(
                        clock.instant(),
                        java.time.Instant.parse(
                                text(
                                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')")))
                .abs();
        var detail = "database and this machine differ by " + difference.toMillis() + " ms";
        return difference.compareTo(CLOCKS_AGREE) > 0 ? Finding.unsafe("clock", detail) : Finding.fine("clock", detail);
    }

    private Finding companies() throws SQLException {
        var number = text("select count(*) from shared.tenants");
        return number.equals("0")
                ? Finding.note("company", "not set up yet: ./chengnuo setup, or the code that start prints")
                : Finding.fine(
                        "company", text("select string_agg(name, ', ' order by created_at) from shared.tenants"));
    }

    private Finding quarantine() throws SQLException {
        var number = text("select count(*) from shared.quarantined_facts");
        return number.equals("0")
                ? Finding.fine("reactions", "no fact in quarantine")
                : Finding.unsafe(
                        "reactions",
                        number + " facts in quarantine, last: "
                                + text(
                                        "select listener || ': ' || error from shared.quarantined_facts order by since desc limit 1"));
    }

    /** Not unsafe: decisions then go up the organisation. */
    private Finding powers() throws SQLException {
        var unheld = text("""
                select coalesce(string_agg(t.name || ': ' || asked.key, ', ' order by t.created_at, asked.key), '')
                from shared.tenants t cross join unnest(array['%s']) asked(key)
                where not exists (
                  select 1 from people.post_holdings h
                  join people.posts p on p.tenant_id = h.tenant_id and p.id = h.post_id
                  join people.persons x on x.tenant_id = h.tenant_id and x.id = h.person_id and x.state = 'ACTIVE'
                  cross join lateral jsonb_array_elements(p.powers) power
                  where h.tenant_id = t.id and power ->> 'key' = asked.key
                    and h.from_at <= now() and (h.to_at is null or h.to_at > now()))""".formatted(String.join("','", WhoDecides.ASKED_FOR)));
        return unheld.isEmpty()
                ? Finding.fine("powers", "somebody holds each power that steps ask for")
                : Finding.note(
                        "powers",
                        "nobody holds " + unheld + "; give them to a post (Organisation, Posts), until then leads and "
                                + "administrators decide");
    }

    private String text(String query) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
