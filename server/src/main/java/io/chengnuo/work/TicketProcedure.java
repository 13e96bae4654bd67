package io.chengnuo.work;

import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.ProcedureVersion;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.ticket.TicketBrief;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the procedure of a request says to and about its customer: the one in force when it was opened. */
@Component
public class TicketProcedure {

    private final ProceduresInForce procedures;
    private final CustomerSummaries customers;

    TicketProcedure(ProceduresInForce procedures, CustomerSummaries customers) {
        this.procedures = procedures;
        this.customers = customers;
    }

    public Optional<ProcedureDocument> of(TicketBrief ticket) {
        var customer = customers.of(List.of(ticket.customer())).get(ticket.customer());
        var firm = customer != null && customer.kind() == CustomerKind.FIRM;
        return procedures.forCase(ticket.traits(), firm, ticket.openedAt()).map(ProcedureVersion::document);
    }
}
