package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;
import static io.chengnuo.channel.db.Tables.CALL_HEARINGS;

import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.db.tables.records.CallsRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recordings of calls in our own store: kept once, and played only to who asked for it with a reason. */
@Service
class Recordings {

    private static final String OWNER = "call";
    private static final Duration PLAYED = Duration.ofHours(1);

    private final Calls calls;
    private final FileStore files;
    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    Recordings(Calls calls, FileStore files, DSLContext sql, Facts facts, Clock clock) {
        this.calls = calls;
        this.files = files;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** Refuses what is not sound, and bytes that are others than announced. A call has one recording: the first stays. */
    @Transactional
    public void keep(UUID call, InputStream bytes, @Nullable String sha256) {
        var row = calls.requireLocked(call, CALLS.ID.eq(call));
        if (RecordingState.KEPT.name().equals(row.getRecordingState())) {
            return;
        }
        var file = stored(call, bytes);
        if (sha256 != null && !file.sha256().equals(sha256)) {
            throw HookChecks.refused();
        }
        files.give(List.of(file.id()), OWNER, call);
        row.setRecording(file.id());
        row.setRecordingState(RecordingState.KEPT.name());
        row.setRecordingNext(null);
        calls.save(row);
        facts.record(new RecordingKept(call, file.size(), file.sha256(), clock.instant()));
    }

    private StoredFile stored(UUID call, InputStream bytes) {
        try (var buffered = new BufferedInputStream(bytes)) {
            buffered.mark(AudioTypes.NEEDED);
            var type = AudioTypes.of(buffered.readNBytes(AudioTypes.NEEDED))
                    .orElseThrow(() -> new Invalid("not_a_recording", new FieldError("body", "invalid")));
            buffered.reset();
            return files.keep(call + "." + type.substring(type.indexOf('/') + 1), type, buffered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those to be fetched now; each is left alone for a while, so that another node does not fetch it too. */
    @Transactional
    public List<CallsRecord> claim(int limit) {
        var now = clock.instant();
        var claimed = sql.selectFrom(CALLS)
                .where(CALLS.RECORDING_STATE.eq(RecordingState.WANTED.name()), CALLS.RECORDING_NEXT.le(now))
                .orderBy(CALLS.RECORDING_NEXT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch();
        claimed.forEach(row -> sql.update(CALLS)
                .set(CALLS.RECORDING_TRIES, row.getRecordingTries() + 1)
                .set(CALLS.RECORDING_NEXT, now.plus(Duration.ofMinutes(2L << Math.min(row.getRecordingTries(), 6))))
                .where(CALLS.ID.eq(row.getId()))
                .execute());
        return claimed;
    }

    @Transactional
    public void failed(UUID call) {
        sql.update(CALLS)
                .set(CALLS.RECORDING_STATE, RecordingState.FAILED.name())
                .setNull(CALLS.RECORDING_NEXT)
                .where(CALLS.ID.eq(call), CALLS.RECORDING_STATE.eq(RecordingState.WANTED.name()))
                .execute();
    }

    @Transactional
    public void hear(UUID call, UUID person, String reason, Condition within) {
        if (calls.require(call, within).recording() == null) {
            throw new Conflict("no_recording");
        }
        var now = clock.instant();
        sql.insertInto(CALL_HEARINGS)
                .set(CALL_HEARINGS.ID, Ids.next(now))
                .set(CALL_HEARINGS.CALL, call)
                .set(CALL_HEARINGS.PERSON, person)
                .set(CALL_HEARINGS.REASON, reason)
                .set(CALL_HEARINGS.AT, now)
                .execute();
        facts.record(new RecordingHeard(call, person, reason, now));
    }

    /** For whoever asked for it within the last hour. */
    @Transactional(readOnly = true)
    public StoredFile require(UUID call, UUID person, Condition within) {
        var recording = calls.require(call, within).recording();
        if (recording == null) {
            throw new NotFound("no_recording");
        }
        var asked = sql.fetchExists(
                CALL_HEARINGS,
                CALL_HEARINGS.CALL.eq(call),
                CALL_HEARINGS.PERSON.eq(person),
                CALL_HEARINGS.AT.gt(clock.instant().minus(PLAYED)));
        if (!asked) {
            throw new Forbidden("hearing_not_asked");
        }
        return files.require(OWNER, call, recording);
    }
}
