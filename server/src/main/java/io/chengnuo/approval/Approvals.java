package io.chengnuo.approval;

import static io.chengnuo.approval.db.Tables.REQUESTS;
import static io.chengnuo.approval.db.Tables.STEPS;
import static io.chengnuo.approval.db.Tables.VOTES;

import io.chengnuo.approval.db.tables.records.RequestsRecord;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests for approval as rows: one is loaded and locked, decided upon, written back. */
@Repository
class Approvals {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    Approvals(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A step with its people chosen. */
    record Chosen(ApprovalStep step, Ground ground) {}

    void add(UUID id, ApprovalAsk ask, List<Chosen> steps, Instant at) {
        sql.insertInto(REQUESTS)
                .set(REQUESTS.ID, id)
                .set(REQUESTS.KIND, ask.kind())
                .set(REQUESTS.ABOUT, ask.subject())
                .set(REQUESTS.TICKET, ask.ticket())
                .set(REQUESTS.TITLE, ask.title())
                .set(REQUESTS.DETAILS, JSONB.valueOf(json.writeValueAsString(ask.details())))
                .set(REQUESTS.ASKED_BY, ask.askedBy())
                .set(REQUESTS.ASKED_AT, at)
                .set(REQUESTS.STATE, ApprovalState.WAITING.name())
                .execute();
        for (var step = 0; step < steps.size(); step++) {
            addStep(id, step, steps.get(step));
        }
    }

    private void addStep(UUID request, int step, Chosen chosen) {
        var asked = chosen.step();
        var power = asked.power();
        sql.insertInto(STEPS)
                .set(STEPS.REQUEST, request)
                .set(STEPS.STEP, step)
                .set(STEPS.QUORUM, asked.quorum().name())
                .set(STEPS.POWER, power == null ? null : power.key())
                .set(STEPS.AMOUNT, power == null ? null : power.amount())
                .set(STEPS.TEAM, power == null ? null : power.team())
                .execute();
        asked.people().stream().sorted().forEach(person -> addVote(request, step, person, chosen.ground(), null));
    }

    void addVote(UUID request, int step, UUID person, Ground ground, @Nullable UUID insteadOf) {
        sql.insertInto(VOTES)
                .set(VOTES.REQUEST, request)
                .set(VOTES.STEP, step)
                .set(VOTES.PERSON, person)
                .set(VOTES.GROUND, ground.name())
                .set(VOTES.INSTEAD_OF, insteadOf)
                .execute();
    }

    void replaced(UUID request, int step, UUID person, Instant at) {
        sql.update(VOTES)
                .set(VOTES.REPLACED_AT, at)
                .where(VOTES.REQUEST.eq(request), VOTES.STEP.eq(step), VOTES.PERSON.eq(person))
                .execute();
        sql.update(REQUESTS)
                .set(REQUESTS.VERSION, REQUESTS.VERSION.plus(1))
                .where(REQUESTS.ID.eq(request))
                .execute();
    }

    /** The power the step asks for; null when people were named. */
    ApprovalStep.@Nullable Needed power(UUID request, int step) {
        return sql.selectFrom(STEPS)
                .where(STEPS.REQUEST.eq(request), STEPS.STEP.eq(step), STEPS.POWER.isNotNull())
                .fetchOne(row -> new ApprovalStep.Needed(row.getPower(), row.getAmount(), row.getTeam()));
    }

    /** What waits now. */
    List<UUID> waiting() {
        return sql.select(REQUESTS.ID)
                .from(REQUESTS)
                .where(REQUESTS.STATE.eq(ApprovalState.WAITING.name()))
                .orderBy(REQUESTS.ASKED_AT, REQUESTS.ID)
                .fetch(REQUESTS.ID);
    }

    /** Locked until the transaction ends. */
    ApprovalRow require(UUID id) {
        return sql.selectFrom(REQUESTS)
                .where(REQUESTS.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::row)
                .orElseThrow(() -> new NotFound("no_such_approval"));
    }

    ApprovalRow show(UUID id) {
        return sql.selectFrom(REQUESTS)
                .where(REQUESTS.ID.eq(id))
                .fetchOptional(this::row)
                .orElseThrow(() -> new NotFound("no_such_approval"));
    }

    List<VoteRow> votes(UUID request) {
        return sql.select(
                        VOTES.STEP,
                        STEPS.QUORUM,
                        VOTES.PERSON,
                        VOTES.VERDICT,
                        VOTES.REASON,
                        VOTES.VOTED_BY,
                        VOTES.VOTED_AT,
                        VOTES.GROUND,
                        VOTES.INSTEAD_OF,
                        VOTES.REPLACED_AT)
                .from(VOTES)
                .join(STEPS)
                .on(STEPS.REQUEST.eq(VOTES.REQUEST), STEPS.STEP.eq(VOTES.STEP))
                .where(VOTES.REQUEST.eq(request))
                .orderBy(VOTES.STEP, VOTES.VOTED_AT.asc().nullsLast(), VOTES.PERSON)
                .fetch(row -> new VoteRow(
                        row.value1(),
                        Quorum.valueOf(row.value2()),
                        row.value3(),
                        row.value4() == null ? null : Verdict.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        Ground.valueOf(row.value8()),
                        row.value9(),
                        row.value10() != null));
    }

    static Approval approval(ApprovalRow row, List<VoteRow> votes) {
        var steps = new ArrayList<Approval.Step>();
        votes.stream().map(VoteRow::step).distinct().sorted().forEach(step -> {
            var asked = votes.stream().filter(vote -> vote.step() == step).toList();
            steps.add(new Approval.Step(
                    asked.getFirst().quorum(),
                    asked.stream()
                            .map(vote -> new Approval.Vote(vote.person(), vote.verdict(), vote.replaced()))
                            .toList()));
        });
        return new Approval(row.askedBy(), row.state(), row.step(), steps);
    }

    void voted(UUID request, int step, UUID person, Verdict verdict, UUID by, @Nullable String reason, Instant at) {
        sql.update(VOTES)
                .set(VOTES.VERDICT, verdict.name())
                .set(VOTES.REASON, reason)
                .set(VOTES.VOTED_BY, by)
                .set(VOTES.VOTED_AT, at)
                .where(VOTES.REQUEST.eq(request), VOTES.STEP.eq(step), VOTES.PERSON.eq(person))
                .execute();
    }

    void save(UUID request, Approval after, UUID by, @Nullable String reason, Instant at) {
        var waits = after.state() == ApprovalState.WAITING;
        sql.update(REQUESTS)
                .set(REQUESTS.STATE, after.state().name())
                .set(REQUESTS.STEP, after.step())
                .set(REQUESTS.DECIDED_AT, waits ? null : at)
                .set(REQUESTS.DECIDED_BY, waits ? null : by)
                .set(REQUESTS.REASON, waits ? null : reason)
                .set(REQUESTS.VERSION, REQUESTS.VERSION.plus(1))
                .where(REQUESTS.ID.eq(request))
                .execute();
    }

    ApprovalRow row(RequestsRecord row) {
        return new ApprovalRow(
                row.getId(),
                row.getKind(),
                row.getAbout(),
                row.getTicket(),
                row.getTitle(),
                json.readValue(row.getDetails().data(), DETAILS),
                row.getAskedBy(),
                row.getAskedAt(),
                ApprovalState.valueOf(row.getState()),
                row.getStep(),
                row.getDecidedAt(),
                row.getDecidedBy(),
                row.getReason(),
                row.getVersion());
    }
}
