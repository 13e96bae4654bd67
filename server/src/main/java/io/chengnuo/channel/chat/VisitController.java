package io.chengnuo.channel.chat;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The doors of pages that tell who is there, see {@link ChatFilter} for who comes so far. What a browser calls its visit is in the body: it
 * stands in no address and no log.
 */
@RestController
@RequestMapping("/api/v1/channels/chat/{connector}/visit")
class VisitController {

    static final String VISIT = "[A-Za-z0-9_-]{32,64}";

    private final VisitorAccess access;
    private final WatchSite watch;
    private final AnswerInvitation answer;
    private final Attempts attempts;

    VisitController(VisitorAccess access, WatchSite watch, AnswerInvitation answer, Attempts attempts) {
        this.access = access;
        this.watch = watch;
        this.answer = answer;
        this.attempts = attempts;
    }

    /** A path bears no query and no fragment. */
    record BeatBody(
            @NotNull @Pattern(regexp = VISIT) String visit,
            @NotNull @Size(max = 200) String title,

            @NotNull @Size(max = 300) @Pattern(regexp = "/[^?#\\s]*")
            String path,

            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            boolean arrived,
            boolean declined) {

        /** What it calls its visit is not for logs. */
        @Override
        public String toString() {
            return "BeatBody[" + path + "]";
        }
    }

    record AnswerBody(
            @NotNull @Pattern(regexp = VISIT) String visit,
            @NotNull UUID invitation,
            AnswerInvitation.@NotNull Answer answer) {

        @Override
        public String toString() {
            return "AnswerBody[" + invitation + ", " + answer + "]";
        }
    }

    @PutMapping
    @OpenDoor("takes from a page that somebody is on it, where the site wants that; new visits are limited by network")
    public WatchSite.Heard beat(
            @PathVariable UUID connector, @Valid @RequestBody BeatBody body, HttpServletRequest request) {
        var site = access.site(connector);
        if (!site.watchVisitors()) {
            throw new Conflict("visitors_not_watched");
        }
        var known = request.getHeader(VisitorAccess.HEADER) == null
                ? null
                : access.require(connector, request).id();
        var beat = new SiteVisitors.Beat(
                new Token(body.visit()),
                body.title().strip(),
                body.path(),
                body.language(),
                body.arrived(),
                body.declined());
        return watch.isStillHere(site, beat, known).orElseGet(() -> {
            attempts.count(
                    ChatLimits.VISITS_OF_NETWORK,
                    Network.of(request.getRemoteAddr()).key());
            return watch.begins(site, beat, known);
        });
    }

    @PutMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes the answer to an invitation from the browser that it was made to")
    public void answer(@PathVariable UUID connector, @Valid @RequestBody AnswerBody body) {
        access.site(connector);
        answer.answer(connector, new Token(body.visit()), body.invitation(), body.answer());
    }
}
