package io.chengnuo.channel.chat;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on the web sites, for those who chat with visitors. Nobody's request yet: whoever may reply at all sees them. */
@RestController
@RequestMapping("/api/v1/site-visitors")
class SiteVisitorController {

    private final SiteVisitorView view;
    private final InviteVisitor invite;
    private final Access who;

    SiteVisitorController(SiteVisitorView view, InviteVisitor invite, Access who) {
        this.view = view;
        this.invite = invite;
        this.who = who;
    }

    record InvitationBody(@NotBlank @Size(max = 500) String words) {}

    record Sent(UUID id) {}

    @GetMapping
    @Requires(Right.TICKET_REPLY)
    public SiteVisitorView.OnTheSites list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 200) String cursor) {
        return view.of(who.person(), limit, cursor);
    }

    @PostMapping("/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.TICKET_REPLY)
    public Sent invite(@PathVariable UUID id, @Valid @RequestBody InvitationBody body) {
        return new Sent(invite.invite(id, who.person(), body.words()));
    }
}
