package io.chengnuo.survey;

import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.channel.portal.PortalLinkGuard;
import io.chengnuo.channel.portal.PortalSession;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's side of a survey: by the link of the invitation, or signed in. There is no door for staff to answer through. */
@RestController
@RequestMapping("/api/v1/portal/surveys")
class SurveyPortalController {

    private final Surveys surveys;
    private final AnswerSurvey answer;
    private final PortalAccess access;
    private final PortalLinkGuard guard;
    private final Clock clock;

    SurveyPortalController(
            Surveys surveys, AnswerSurvey answer, PortalAccess access, PortalLinkGuard guard, Clock clock) {
        this.surveys = surveys;
        this.answer = answer;
        this.access = access;
        this.guard = guard;
        this.clock = clock;
    }

    record View(
            UUID id,
            String number,
            String subject,
            Instant closedAt,
            Instant expiresAt,
            boolean answered,
            boolean over) {}

    record Link(@NotBlank @Size(max = 100) String link) {}

    record Answer(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Min(1) @Max(5) Integer attitude,
            @Nullable @Min(1) @Max(5) Integer speed,
            @Nullable @Min(1) @Max(5) Integer quality,
            @Nullable @Min(1) @Max(5) Integer afterSales,
            @Nullable @Size(max = 4000) String comment,
            @Nullable @Size(max = 100) String link) {
        Marks marks() {
            return new Marks(score, attitude, speed, quality, afterSales);
        }
    }

    @GetMapping
    @OpenDoor("shows a customer the surveys of his own portal session")
    @Transactional(readOnly = true)
    public List<View> open() {
        var session = access.require();
        return surveys.open(session.customer(), clock.instant()).stream()
                .filter(survey -> session.opens(survey.ticket(), survey.customer()))
                .map(this::view)
                .toList();
    }

    /** A POST although it only reads: the link is a secret and must not stand in an address. */
    @PostMapping("/by-link")
    @OpenDoor("asks for the secret link of an invitation; wrong ones are limited")
    @Transactional(readOnly = true)
    public View byLink(@Valid @RequestBody Link body, HttpServletRequest request) {
        return view(require(body.link(), request));
    }

    @PutMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("asks for the secret link of the invitation or a portal session of its customer")
    public void answer(@PathVariable UUID id, @Valid @RequestBody Answer body, HttpServletRequest request) {
        if (body.link() != null) {
            if (!require(body.link(), request).id().equals(id)) {
                throw new NotFound("no_such_survey");
            }
            answer.answer(id, body.marks(), body.comment(), surveys.wayOfLink(id));
        } else {
            requireOwn(id, access.require());
            answer.answer(id, body.marks(), body.comment(), AnswerWay.PORTAL);
        }
    }

    private void requireOwn(UUID id, PortalSession session) {
        var own = surveys.find(id).filter(survey -> session.opens(survey.ticket(), survey.customer()));
        if (own.isEmpty()) {
            throw new NotFound("no_such_survey");
        }
    }

    private Survey require(String link, HttpServletRequest request) {
        return guard.open(request, () -> surveys.findByLink(new Token(link).hash()));
    }

    private View view(Survey survey) {
        return new View(
                survey.id(),
                survey.number(),
                survey.subject(),
                survey.closedAt(),
                survey.expiresAt(),
                survey.answered(),
                survey.over(clock.instant()));
    }
}
