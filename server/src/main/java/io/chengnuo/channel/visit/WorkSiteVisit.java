package io.chengnuo.channel.visit;

import io.chengnuo.people.Access;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.DeliverTicket;
import io.chengnuo.ticket.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engineer's day: sets off, arrives, works, is done or could not. What is signed and photographed is kept with the visit. */
@Service
public class WorkSiteVisit {

    static final String PHOTOS = "site_visit";
    static final String SIGNATURE = "site_visit_signature";

    private final SiteVisits visits;
    private final DeliverTicket deliver;
    private final FileStore files;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    WorkSiteVisit(SiteVisits visits, DeliverTicket deliver, FileStore files, Access access, Facts facts, Clock clock) {
        this.visits = visits;
        this.deliver = deliver;
        this.files = files;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code signature} is a file of the present actor with what the customer drew; {@code delivers} gives the result to the customer. */
    public record Report(
            String findings,
            @Nullable String used,
            @Nullable String signer,
            @Nullable UUID signature,
            List<UUID> photos,
            boolean delivers) {}

    /** Where the engineer stands, when he lets us know. */
    public record Position(double latitude, double longitude) {}

    @Transactional
    public void setOff(UUID id, Condition within) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within).require(VisitState.ON_THE_WAY);
        visits.become(visit, VisitState.ON_THE_WAY, now);
        facts.record(new EngineerSetOff(visit.ticket(), id, visit.engineer(), now));
    }

    @Transactional
    public void arrive(UUID id, @Nullable Position position, List<UUID> photos, Condition within) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within).require(VisitState.ARRIVED);
        visits.become(visit, VisitState.ARRIVED, now);
        if (position != null) {
            visits.stands(visit, position.latitude(), position.longitude());
        }
        files.give(photos, PHOTOS, id);
        facts.record(new EngineerArrived(visit.ticket(), id, visit.engineer(), !now.isAfter(visit.endsAt()), now));
    }

    @Transactional
    public void begin(UUID id, Condition within) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within).require(VisitState.WORKING);
        visits.become(visit, VisitState.WORKING, now);
        facts.record(new SiteWorkBegun(visit.ticket(), id, visit.engineer(), now));
    }

    @Transactional
    public void done(UUID id, Report report, Condition within) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within).require(VisitState.DONE);
        if (report.signature() != null && report.signer() == null) {
            throw new Conflict("signer_missing");
        }
        visits.become(visit, VisitState.DONE, now);
        visits.report(visit, report);
        files.give(report.photos(), PHOTOS, id);
        if (report.signature() != null) {
            files.give(List.of(report.signature()), SIGNATURE, id);
        }
        facts.record(new SiteVisitDone(
                visit.ticket(), id, visit.engineer(), report.findings(), report.used(), report.signer(), now));
        if (report.delivers()) {
            deliver(id, visit, report);
        }
    }

    /** With copies of what proves it: a file belongs to one thing. */
    private void deliver(UUID id, SiteVisit visit, Report report) {
        access.require(Right.TICKET_DELIVER);
        var proofs = Stream.concat(files.of(PHOTOS, id).stream(), files.of(SIGNATURE, id).stream())
                .map(file -> files.copy(file).id())
                .toList();
        var said = report.used() == null ? report.findings() : report.findings() + "\n" + report.used();
        deliver.deliver(new TicketId(visit.ticket()), access.person(), visit.purpose(), said, proofs);
    }

    @Transactional
    public void fail(UUID id, String reason, Condition within) {
        var now = clock.instant();
        var visit = visits.requireLocked(id, within).require(VisitState.FAILED);
        visits.become(visit, VisitState.FAILED, now);
        visits.failed(visit, reason);
        facts.record(new SiteVisitFailed(visit.ticket(), id, visit.engineer(), reason, now));
    }
}
