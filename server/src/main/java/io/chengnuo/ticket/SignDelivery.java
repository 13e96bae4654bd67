package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.ATTACHMENTS;
import static io.chengnuo.ticket.db.Tables.DELIVERIES;
import static io.chengnuo.ticket.db.Tables.SIGN_OFFS;
import static io.chengnuo.ticket.db.Tables.TICKETS;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The customer signs for the delivery with a typed name, a drawn signature, or a photographed sheet. What was signed is kept
 * word for word with its hash; the hash stands in the log of facts too, so that neither can be changed alone.
 */
@Service
public class SignDelivery {

    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Conversation conversation;
    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    SignDelivery(
            Tickets tickets,
            Deliveries deliveries,
            Conversation conversation,
            DSLContext sql,
            JsonMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.conversation = conversation;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    record SignedDocument(String name, String sha256) {}

    /** What the customer puts the name under. */
    record Statement(
            String number,
            String subject,
            String result,
            String explanation,
            List<SignedDocument> documents,
            Instant deliveredAt,
            String signer,
            @Nullable String drawingSha256,
            Instant signedAt) {}

    /**
     * @param signer the name typed
     * @param drawing the file with the drawn signature or the photographed sheet, uploaded by the present actor
     * @param by the person who took the signature; null when the customer signed through a door of his own
     */
    @Transactional
    public void sign(TicketId id, String signer, @Nullable UUID drawing, @Nullable UUID by) {
        var at = clock.instant();
        var ticket = tickets.require(id);
        var delivered = ticket.now().delivery();
        if (delivered == null) {
            throw new Conflict("not_delivered");
        }
        var drawn = drawing == null
                ? null
                : conversation
                        .attach(id, List.of(drawing), null, null)
                        .getFirst()
                        .sha256();
        var statement = statement(id, delivered, signer, drawn, at);
        var proof = json.writeValueAsString(statement);
        var hash = Sha256.hex(proof);
        var signed = ticket.confirmDelivery(Confirmation.SIGNED, hash, by, null, at);
        sql.insertInto(SIGN_OFFS)
                .set(SIGN_OFFS.ID, Ids.next(at))
                .set(SIGN_OFFS.TICKET, id.value())
                .set(SIGN_OFFS.DELIVERY, delivered.id())
                .set(SIGN_OFFS.SIGNER, signer)
                .set(SIGN_OFFS.DRAWING, drawing)
                .set(SIGN_OFFS.PROOF, proof)
                .set(SIGN_OFFS.SHA256, hash)
                .set(SIGN_OFFS.SIGNED_AT, at)
                .execute();
        deliveries.record(List.of(signed));
        tickets.record(ticket, signed);
    }

    private Statement statement(TicketId id, Delivered delivered, String signer, @Nullable String drawn, Instant at) {
        var documents = sql.select(ATTACHMENTS.NAME, ATTACHMENTS.SHA256)
                .from(ATTACHMENTS)
                .where(ATTACHMENTS.TICKET.eq(id.value()), ATTACHMENTS.DELIVERY.eq(delivered.id()))
                .orderBy(ATTACHMENTS.FILE)
                .fetch(Records.mapping(SignedDocument::new));
        var row = Objects.requireNonNull(sql.select(
                        TICKETS.NUMBER,
                        TICKETS.SUBJECT,
                        DELIVERIES.RESULT,
                        DELIVERIES.EXPLANATION,
                        DELIVERIES.DELIVERED_AT)
                .from(TICKETS)
                .join(DELIVERIES)
                .on(DELIVERIES.ID.eq(delivered.id()))
                .where(TICKETS.ID.eq(id.value()))
                .fetchOne());
        return new Statement(
                row.value1(), row.value2(), row.value3(), row.value4(), documents, row.value5(), signer, drawn, at);
    }
}
