package io.chengnuo.analytics;

import static io.chengnuo.analytics.db.Tables.OWNER_ALERTS;

import io.chengnuo.people.DataScope;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Reach;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an indicator that it turned red; once a month for each, however often the board is looked at. */
@Component
public class AlertOwners {

    private static final int DAYS = 30;

    private final PromiseBoard board;
    private final NotifyPeople notify;
    private final Tenants tenants;
    private final DSLContext sql;
    private final Clock clock;

    AlertOwners(PromiseBoard board, NotifyPeople notify, Tenants tenants, DSLContext sql, Clock clock) {
        this.board = board;
        this.notify = notify;
        this.tenants = tenants;
        this.sql = sql;
        this.clock = clock;
    }

    /** Answers how many were told. */
    @Transactional
    public int now() {
        var now = clock.instant();
        var tenant = tenants.require(Tenancy.require());
        var today = LocalDate.ofInstant(now, tenant.zone());
        var question = new BoardQuestion(today.minusDays(DAYS - 1), today, null, null, null, null);
        var everything = new DataScope(Reach.ALL, new UUID(0, 0), Set.of(), Set.of());
        var red = board.lines(question, everything).stream()
                .filter(line -> line.state() == PromiseState.BROKEN)
                .filter(line -> line.agreed().alert() && line.agreed().owner() != null)
                .toList();
        var notices = new ArrayList<Notice>();
        for (var line : red) {
            var owner = Objects.requireNonNull(line.agreed().owner());
            if (first(line.code(), today.withDayOfMonth(1), owner, now)) {
                notices.add(new Notice(
                        owner,
                        "indicator.red",
                        List.of(line.code(), line.name().in(tenant.locale())),
                        "/board",
                        false));
            }
        }
        notify.tell(notices);
        return notices.size();
    }

    private boolean first(String code, LocalDate month, UUID owner, Instant now) {
        return sql.insertInto(OWNER_ALERTS)
                        .set(OWNER_ALERTS.CODE, code)
                        .set(OWNER_ALERTS.MONTH, month)
                        .set(OWNER_ALERTS.OWNER, owner)
                        .set(OWNER_ALERTS.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
