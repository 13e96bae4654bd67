package io.chengnuo.improvement.committee;

import static io.chengnuo.improvement.db.Tables.BALLOTS;
import static io.chengnuo.improvement.db.Tables.MOTIONS;
import static io.chengnuo.improvement.db.Tables.VOTES;
import static org.jooq.impl.DSL.count;

import io.chengnuo.improvement.db.tables.records.MotionsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Motions and votes, as rows. Of a secret vote nothing kept says whose it was, neither its place among the others. */
@Repository
class Motions {

    private final DSLContext sql;

    Motions(DSLContext sql) {
        this.sql = sql;
    }

    void add(Motion motion) {
        sql.insertInto(MOTIONS)
                .set(MOTIONS.ID, motion.id())
                .set(MOTIONS.SITTING, motion.sitting())
                .set(MOTIONS.TITLE, motion.title())
                .set(MOTIONS.WORDS, motion.words())
                .set(MOTIONS.CLAUSE, motion.clause())
                .set(MOTIONS.SECRET, motion.secret())
                .set(MOTIONS.RULE, motion.rule().name())
                .set(MOTIONS.STATE, motion.state().name())
                .set(MOTIONS.MOVED_BY, motion.movedBy())
                .set(MOTIONS.MOVED_AT, motion.movedAt())
                .execute();
    }

    /** False when this person has voted already. */
    boolean vote(Motion motion, UUID person, Choice choice) {
        var first = sql.insertInto(BALLOTS)
                .set(BALLOTS.MOTION, motion.id())
                .set(BALLOTS.PERSON, person)
                .onConflictDoNothing()
                .execute();
        if (first == 0) {
            return false;
        }
        sql.insertInto(VOTES)
                .set(VOTES.ID, UUID.randomUUID())
                .set(VOTES.MOTION, motion.id())
                .set(VOTES.PERSON, motion.secret() ? null : person)
                .set(VOTES.CHOICE, choice.name())
                .execute();
        if (motion.secret()) {
            sql.execute("select improvement.shuffle_votes(?)", motion.id());
        }
        return true;
    }

    VoteRule.Tally tally(UUID motion) {
        var counts = sql.select(VOTES.CHOICE, count())
                .from(VOTES)
                .where(VOTES.MOTION.eq(motion))
                .groupBy(VOTES.CHOICE)
                .fetchMap(row -> Choice.valueOf(row.value1()), row -> row.value2());
        return new VoteRule.Tally(
                counts.getOrDefault(Choice.FOR, 0),
                counts.getOrDefault(Choice.AGAINST, 0),
                counts.getOrDefault(Choice.ABSTAIN, 0));
    }

    void decided(Motion motion, MotionState result, VoteRule.Tally tally, @Nullable UUID remark, Instant at) {
        sql.update(MOTIONS)
                .set(MOTIONS.STATE, result.name())
                .set(MOTIONS.IN_FAVOUR, tally.inFavour())
                .set(MOTIONS.AGAINST, tally.against())
                .set(MOTIONS.ABSTAINED, tally.abstained())
                .set(MOTIONS.REMARK, remark)
                .set(MOTIONS.DECIDED_AT, at)
                .set(MOTIONS.VERSION, motion.version() + 1)
                .where(MOTIONS.ID.eq(motion.id()))
                .execute();
    }

    Motion requireLocked(UUID sitting, UUID id) {
        return sql.selectFrom(MOTIONS)
                .where(MOTIONS.ID.eq(id), MOTIONS.SITTING.eq(sitting))
                .forUpdate()
                .fetchOptional(Motions::motion)
                .orElseThrow(() -> new NotFound("no_such_motion"));
    }

    List<Motion> of(UUID sitting) {
        return sql.selectFrom(MOTIONS)
                .where(MOTIONS.SITTING.eq(sitting))
                .orderBy(MOTIONS.MOVED_AT, MOTIONS.ID)
                .fetch(Motions::motion);
    }

    Set<UUID> voters(UUID motion) {
        return sql.select(BALLOTS.PERSON)
                .from(BALLOTS)
                .where(BALLOTS.MOTION.eq(motion))
                .fetchSet(BALLOTS.PERSON);
    }

    /** Of an open vote, who voted what. */
    Map<UUID, Choice> named(UUID motion) {
        return sql.select(VOTES.PERSON, VOTES.CHOICE)
                .from(VOTES)
                .where(VOTES.MOTION.eq(motion), VOTES.PERSON.isNotNull())
                .fetchMap(row -> row.value1(), row -> Choice.valueOf(row.value2()));
    }

    private static Motion motion(MotionsRecord row) {
        return new Motion(
                row.getId(),
                row.getSitting(),
                row.getTitle(),
                row.getWords(),
                row.getClause(),
                row.getSecret(),
                VoteRule.valueOf(row.getRule()),
                MotionState.valueOf(row.getState()),
                row.getMovedBy(),
                row.getMovedAt(),
                row.getInFavour(),
                row.getAgainst(),
                row.getAbstained(),
                row.getDecidedAt(),
                row.getRemark(),
                row.getVersion());
    }
}
