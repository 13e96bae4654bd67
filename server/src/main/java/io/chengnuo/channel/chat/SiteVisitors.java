package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.SITE_VISITORS;

import io.chengnuo.channel.db.tables.records.SiteVisitorsRecord;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the web sites, as rows. What a browser calls its visit is as secret as a token: whoever has it may answer an invitation. */
@Repository
class SiteVisitors {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_PAGES = 9_999;

    private final DSLContext sql;
    private final Clock clock;

    SiteVisitors(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a page tells. {@code arrived}: he has just come to it. */
    record Beat(Token visit, String title, String path, String language, boolean arrived, boolean declined) {}

    Optional<SiteVisitor> find(UUID connector, Token visit) {
        return sql.selectFrom(SITE_VISITORS).where(is(connector, visit)).fetchOptional(SiteVisitors::siteVisitor);
    }

    /** Nobody else invites him or answers for him until the transaction ends. */
    Optional<SiteVisitor> lock(UUID connector, Token visit) {
        return sql.selectFrom(SITE_VISITORS)
                .where(is(connector, visit))
                .forUpdate()
                .fetchOptional(SiteVisitors::siteVisitor);
    }

    SiteVisitor lock(UUID id) {
        return sql.selectFrom(SITE_VISITORS)
                .where(SITE_VISITORS.ID.eq(id))
                .forUpdate()
                .fetchOptional(SiteVisitors::siteVisitor)
                .orElseThrow(() -> new NotFound("no_such_visitor"));
    }

    /** Two pages may begin the same visit at once: then the second only tells where he is. */
    SiteVisitor begins(UUID connector, Beat beat, @Nullable UUID visitor) {
        var now = clock.instant();
        var row = sql.newRecord(SITE_VISITORS);
        row.setId(Ids.next(now));
        row.setConnector(connector);
        row.setVisitHash(beat.visit().hash());
        row.setVisitor(visitor);
        row.setTitle(beat.title());
        row.setPath(beat.path());
        row.setLanguage(beat.language());
        row.setPages(1);
        row.setDeclined(beat.declined());
        row.setSince(now);
        row.setPageSince(now);
        row.setSeenAt(now);
        return sql.insertInto(SITE_VISITORS)
                .set(row)
                .onConflict(SITE_VISITORS.TENANT_ID, SITE_VISITORS.CONNECTOR, SITE_VISITORS.VISIT_HASH)
                .doUpdate()
                .set(SITE_VISITORS.SEEN_AT, now)
                .returning()
                .fetchSingle(SiteVisitors::siteVisitor);
    }

    void isStillHere(SiteVisitor known, Beat beat, @Nullable UUID visitor) {
        var now = clock.instant();
        sql.update(SITE_VISITORS)
                .set(SITE_VISITORS.SEEN_AT, now)
                .set(SITE_VISITORS.TITLE, beat.title())
                .set(SITE_VISITORS.PATH, beat.path())
                .set(SITE_VISITORS.LANGUAGE, beat.language())
                .set(SITE_VISITORS.PAGES, Math.min(known.pages() + (beat.arrived() ? 1 : 0), MOST_PAGES))
                .set(SITE_VISITORS.PAGE_SINCE, beat.arrived() ? now : known.pageSince())
                .set(SITE_VISITORS.DECLINED, known.declined() || beat.declined())
                .set(SITE_VISITORS.VISITOR, visitor == null ? known.visitor() : visitor)
                .where(SITE_VISITORS.ID.eq(known.id()))
                .execute();
    }

    void declined(UUID id) {
        sql.update(SITE_VISITORS)
                .set(SITE_VISITORS.DECLINED, true)
                .where(SITE_VISITORS.ID.eq(id))
                .execute();
    }

    void became(UUID id, UUID visitor) {
        sql.update(SITE_VISITORS)
                .set(SITE_VISITORS.VISITOR, visitor)
                .where(SITE_VISITORS.ID.eq(id))
                .execute();
    }

    /** Those who are there now, whoever came first before the others, so that a list does not move while somebody reads it. */
    Page<SiteVisitor> page(int limit, @Nullable String cursor) {
        var after = Cursor.parse(cursor, 2);
        var place = DSL.row(SITE_VISITORS.SINCE, SITE_VISITORS.ID);
        var rows = sql.selectFrom(SITE_VISITORS)
                .where(here())
                .and(after == null ? DSL.noCondition() : place.gt(after.instant(0), after.uuid(1)))
                .orderBy(SITE_VISITORS.SINCE, SITE_VISITORS.ID)
                .limit(limit + 1)
                .fetch(SiteVisitors::siteVisitor);
        return Page.of(rows, limit, last -> Cursor.of(last.since(), last.id()));
    }

    int count() {
        return sql.fetchCount(SITE_VISITORS, here());
    }

    @Transactional
    public void forgetOld() {
        sql.deleteFrom(SITE_VISITORS)
                .where(SITE_VISITORS.SEEN_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private Condition here() {
        return SITE_VISITORS.SEEN_AT.gt(clock.instant().minus(SiteVisitor.PRESENT));
    }

    private static Condition is(UUID connector, Token visit) {
        return SITE_VISITORS.CONNECTOR.eq(connector).and(SITE_VISITORS.VISIT_HASH.eq(visit.hash()));
    }

    private static SiteVisitor siteVisitor(SiteVisitorsRecord row) {
        return new SiteVisitor(
                row.getId(),
                row.getConnector(),
                row.getVisitor(),
                row.getTitle(),
                row.getPath(),
                row.getLanguage(),
                row.getPages(),
                row.getDeclined(),
                row.getSince(),
                row.getPageSince(),
                row.getSeenAt());
    }
}
