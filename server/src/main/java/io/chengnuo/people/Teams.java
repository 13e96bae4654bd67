package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.POST_HOLDINGS;
import static io.chengnuo.people.db.Tables.TEAMS;

import io.chengnuo.people.db.tables.records.TeamsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Teams in the database. */
@Repository
class Teams {

    private final DSLContext sql;

    Teams(DSLContext sql) {
        this.sql = sql;
    }

    void add(Team team, Instant at) {
        sql.insertInto(TEAMS)
                .set(TEAMS.ID, team.id())
                .set(TEAMS.UNIT_ID, team.unit())
                .set(TEAMS.NAME, team.name())
                .set(TEAMS.KIND, team.kind().name())
                .set(TEAMS.LEAD_ID, team.lead())
                .set(TEAMS.CREATED_AT, at)
                .execute();
    }

    Team require(UUID id) {
        return sql.selectFrom(TEAMS)
                .where(TEAMS.ID.eq(id))
                .fetchOptional(Teams::team)
                .orElseThrow(() -> new NotFound("no_such_team"));
    }

    void change(Team team) {
        sql.update(TEAMS)
                .set(TEAMS.NAME, team.name())
                .set(TEAMS.KIND, team.kind().name())
                .set(TEAMS.LEAD_ID, team.lead())
                .set(TEAMS.VERSION, TEAMS.VERSION.plus(1))
                .where(TEAMS.ID.eq(team.id()))
                .execute();
    }

    /** Whether anybody works in it or did. */
    boolean isUsed(UUID id) {
        return sql.fetchExists(POST_HOLDINGS, POST_HOLDINGS.TEAM_ID.eq(id));
    }

    void remove(UUID id) {
        sql.deleteFrom(TEAMS).where(TEAMS.ID.eq(id)).execute();
    }

    List<Team> all() {
        return sql.selectFrom(TEAMS).orderBy(TEAMS.NAME, TEAMS.ID).fetch(Teams::team);
    }

    static Team team(TeamsRecord row) {
        return new Team(
                row.getId(),
                row.getUnitId(),
                row.getName(),
                TeamKind.valueOf(row.getKind()),
                row.getLeadId(),
                row.getVersion());
    }
}
