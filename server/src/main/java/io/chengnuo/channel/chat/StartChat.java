package io.chengnuo.channel.chat;

import io.chengnuo.channel.portal.Token;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A browser becomes a visitor: it gets a token that only it has. */
@Service
class StartChat {

    private final ChatVisitors visitors;
    private final SiteVisitors here;
    private final ChatInvitations invitations;

    StartChat(ChatVisitors visitors, SiteVisitors here, ChatInvitations invitations) {
        this.visitors = visitors;
        this.here = here;
        this.invitations = invitations;
    }

    record Started(UUID visitor, Token token) {}

    @Transactional
    Started start(
            ChatSite site, @Nullable String name, @Nullable String contact, String language, @Nullable String page) {
        var token = Token.make();
        var id = visitors.add(site.connector().id(), token, blank(name), blank(contact), language, blank(page));
        return new Started(id, token);
    }

    /** Who is on the site in this visit is this visitor; an invitation that he accepted is his. A visit that is over leads nowhere. */
    @Transactional
    void during(ChatSite site, Token visit, UUID visitor) {
        here.lock(site.connector().id(), visit).ifPresent(found -> {
            here.became(found.id(), visitor);
            invitations.acceptedBy(found.id(), visitor);
        });
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
