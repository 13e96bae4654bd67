package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.work.AnswerPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's word on the plan that was shown to him; {@code offeredAt} says which. */
@RestController
@RequestMapping("/api/v1/portal/requests/{number}/plan")
class PortalPlanController {

    private final PortalAccess access;
    private final PortalTickets tickets;
    private final AnswerPlan answer;
    private final Attempts attempts;
    private final MessageSource texts;

    PortalPlanController(
            PortalAccess access, PortalTickets tickets, AnswerPlan answer, Attempts attempts, MessageSource texts) {
        this.access = access;
        this.tickets = tickets;
        this.answer = answer;
        this.attempts = attempts;
        this.texts = texts;
    }

    record Agreed(@NotNull Instant offeredAt) {}

    record Change(
            @NotNull Instant offeredAt,
            @NotBlank @Size(max = 4000) String words) {}

    @PutMapping("/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the customer's yes on a request that the portal session opens")
    @Transactional
    public void agree(@PathVariable String number, @Valid @RequestBody Agreed said, Locale locale) {
        answer.agree(require(number), said.offeredAt(), texts.getMessage("portal.plan_agreed", null, locale));
    }

    @PutMapping("/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes what the customer wants changed on a request that the portal session opens")
    @Transactional
    public void change(@PathVariable String number, @Valid @RequestBody Change said) {
        answer.askChange(require(number), said.offeredAt(), said.words().strip());
    }

    private UUID require(String number) {
        var session = access.require();
        var ticket = tickets.require(number, session).id();
        attempts.count(PortalLimits.WRITES_OF_SESSION, session.id().toString());
        return ticket.value();
    }
}
