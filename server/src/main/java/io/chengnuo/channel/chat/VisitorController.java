package io.chengnuo.channel.chat;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.channel.reach.ChannelRules;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of visitors on web sites (REQ-CHN-09). Who comes from another origin than the listed ones does not come so far, see {@link ChatFilter}. */
@RestController
@RequestMapping("/api/v1/channels/chat/{connector}")
class VisitorController {

    private final VisitorAccess access;
    private final StartChat start;
    private final VisitorSays says;
    private final VisitorMarks marks;
    private final VisitorView view;
    private final ChannelRules rules;
    private final Attempts attempts;
    private final Clock clock;

    VisitorController(
            VisitorAccess access,
            StartChat start,
            VisitorSays says,
            VisitorMarks marks,
            VisitorView view,
            ChannelRules rules,
            Attempts attempts,
            Clock clock) {
        this.access = access;
        this.start = start;
        this.says = says;
        this.marks = marks;
        this.view = view;
        this.rules = rules;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** How the chat looks and what it asks. {@code closedUntil}: nobody is there until then; words become a request. */
    record Look(
            String title,
            String colour,
            String theme,
            @Nullable String greeting,
            boolean askName,
            boolean askContact,
            boolean bot,
            @Nullable Instant closedUntil,
            @Nullable Integer inviteAfter,
            List<String> invitePages,
            @Nullable String inviteWords,
            boolean watchVisitors) {}

    /** {@code visit}: what the browser calls the visit in which he accepted an invitation. */
    record StartBody(
            @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 200) String contact,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            @Nullable @Size(max = 500) String page,

            @Nullable @Pattern(regexp = VisitController.VISIT)
            String visit) {

        /** What it calls its visit is not for logs, nor what he leaves to be reached by. */
        @Override
        public String toString() {
            return "StartBody[" + page + "]";
        }
    }

    record Started(String token) {
        /** A secret is not for logs. */
        @Override
        public String toString() {
            return "Started[…]";
        }
    }

    record LineBody(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String id,
            @NotNull @Size(max = 4_000) String words,
            @Nullable @Size(max = 5) List<@NotNull UUID> files) {}

    record Kept(int line) {}

    record ReadBody(@Min(0) int line) {}

    @GetMapping
    @OpenDoor("shows how the chat looks to any page that may have it")
    @Transactional(readOnly = true)
    public Look look(@PathVariable UUID connector) {
        var site = access.site(connector);
        return new Look(
                site.title(),
                site.colour(),
                site.theme(),
                site.greeting(),
                site.connector().yes("askName"),
                site.connector().yes("askContact"),
                site.connector().yes(io.chengnuo.channel.connector.ConnectorType.BOT),
                rules.closedUntil(Channel.CHAT, clock.instant()).orElse(null),
                site.inviteAfter(),
                site.invitePages(),
                site.inviteWords(),
                site.watchVisitors());
    }

    @PostMapping("/visitors")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("gives a browser a token of its own; limited by network")
    public Started start(@PathVariable UUID connector, @Valid @RequestBody StartBody body, HttpServletRequest request) {
        var site = access.site(connector);
        attempts.count(
                ChatLimits.VISITORS_OF_NETWORK,
                Network.of(request.getRemoteAddr()).key());
        var started = start.start(site, body.name(), body.contact(), body.language(), body.page());
        if (body.visit() != null) {
            start.during(site, new Token(body.visit()), started.visitor());
        }
        return new Started(started.token().text());
    }

    /** What was said after a line, and how things stand. */
    @GetMapping("/lines")
    @OpenDoor("shows a visitor's own chat to whoever holds its token")
    @Transactional(readOnly = true)
    public VisitorView.Shown lines(
            @PathVariable UUID connector,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            HttpServletRequest request) {
        return view.of(access.require(connector, request), after);
    }

    /** Kept when it is answered; the same id again is the same line. */
    @PostMapping("/lines")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("takes words from whoever holds the visitor's token; limited by visitor and network")
    public Kept say(@PathVariable UUID connector, @Valid @RequestBody LineBody body, HttpServletRequest request) {
        var visitor = access.require(connector, request);
        attempts.count(ChatLimits.LINES_OF_VISITOR, visitor.id().toString());
        attempts.count(
                ChatLimits.LINES_OF_NETWORK, Network.of(request.getRemoteAddr()).key());
        var files = Objects.requireNonNullElse(body.files(), List.<UUID>of());
        if (body.words().isBlank() && files.isEmpty()) {
            throw new Invalid("invalid_request", new FieldError("words", "missing"));
        }
        var words = body.words().strip();
        says.ahead(visitor, body.id(), words);
        return new Kept(says.say(visitor.id(), body.id(), words, files));
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("marks as read for whoever holds the visitor's token; limited by visitor")
    public void read(@PathVariable UUID connector, @Valid @RequestBody ReadBody body, HttpServletRequest request) {
        marks.read(counted(connector, request), body.line());
    }

    @PutMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("tells the agent that the visitor types; limited by visitor")
    public void typing(@PathVariable UUID connector, HttpServletRequest request) {
        marks.types(counted(connector, request));
    }

    @DeleteMapping("/talk")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("ends the chat of whoever holds the visitor's token; limited by visitor")
    public void leave(@PathVariable UUID connector, HttpServletRequest request) {
        marks.leave(counted(connector, request));
    }

    private Visitor counted(UUID connector, HttpServletRequest request) {
        var visitor = access.require(connector, request);
        attempts.count(ChatLimits.MARKS_OF_VISITOR, visitor.id().toString());
        return visitor;
    }
}
