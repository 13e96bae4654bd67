package io.chengnuo.sla.escalation;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was escalated, and the word that somebody takes care. */
@RestController
@RequestMapping("/api/v1/escalations")
class EscalationController {

    private final EscalationList list;
    private final AcknowledgeEscalation acknowledge;

    EscalationController(EscalationList list, AcknowledgeEscalation acknowledge) {
        this.list = list;
        this.acknowledge = acknowledge;
    }

    /** {@code mine}: only what the one who asks was told. The latest first. */
    @GetMapping
    @Requires({Right.ESCALATION_READ, Right.TICKET_READ})
    @Transactional(readOnly = true)
    public Page<EscalationList.View> page(
            @RequestParam(required = false) @Nullable EscalationState state,
            @RequestParam(required = false) @Nullable ChainKind kind,
            @RequestParam(required = false) @Nullable @Size(max = 60) String chain,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable UUID ticket,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        return list.page(new EscalationList.Wanted(state, kind, chain, team, ticket, mine, limit, cursor));
    }

    @GetMapping("/{id}")
    @Requires({Right.ESCALATION_READ, Right.TICKET_READ})
    @Transactional(readOnly = true)
    public EscalationList.View one(@PathVariable UUID id) {
        return list.one(id);
    }

    record Word(@Nullable @Size(max = 500) String note) {}

    @PutMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Right.ESCALATION_READ, Right.TICKET_READ})
    void acknowledge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Word word) {
        acknowledge.acknowledge(id, word.note(), ifMatch);
    }
}
