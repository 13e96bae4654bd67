package io.chengnuo.channel.chat;

import static io.chengnuo.channel.db.Tables.CHATS;
import static io.chengnuo.channel.db.Tables.CHAT_VISITORS;

import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.reach.StandardOpenings;
import io.chengnuo.customer.CustomerScope;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the web sites, as those at the chat desk see it. */
@Component
class SiteVisitorView {

    private static final Duration RECENT = Duration.ofHours(1);
    private static final int MOST_RECENT = 8;

    private final DSLContext sql;
    private final SiteVisitors here;
    private final ChatInvitations invitations;
    private final ChatVisitors visitors;
    private final Connectors connectors;
    private final StandardOpenings openings;
    private final CustomerSummaries customers;
    private final CustomerScope scope;
    private final Organisation organisation;
    private final Access access;
    private final MessageSource texts;
    private final Clock clock;

    SiteVisitorView(
            DSLContext sql,
            SiteVisitors here,
            ChatInvitations invitations,
            ChatVisitors visitors,
            Connectors connectors,
            StandardOpenings openings,
            CustomerSummaries customers,
            CustomerScope scope,
            Organisation organisation,
            Access access,
            MessageSource texts,
            Clock clock) {
        this.sql = sql;
        this.here = here;
        this.invitations = invitations;
        this.visitors = visitors;
        this.connectors = connectors;
        this.openings = openings;
        this.customers = customers;
        this.scope = scope;
        this.organisation = organisation;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    /** Where a visitor stands: browsing, or what became of his invitation, or in a chat. */
    enum Standing {
        BROWSING,
        SENT,
        SHOWN,
        ACCEPTED,
        DECLINED,
        UNANSWERED,
        NOT_SEEN,
        IN_CHAT
    }

    /**
     * @param known he chatted before; {@code name} as he called himself, else that of the customer
     * @param customer for who may see him
     * @param invitedBy who invited him last
     * @param words proposed for an invitation
     */
    record Shown(
            UUID id,
            String site,
            String title,
            String path,
            String language,
            int pages,
            Instant since,
            Instant pageSince,
            boolean known,
            @Nullable String name,
            @Nullable UUID customer,
            Standing standing,
            @Nullable String invitedBy,
            String words) {}

    /** {@code chat}: what became of it, if he wrote. */
    record Sent(
            UUID id,
            String page,
            InvitationState state,
            Instant at,
            @Nullable UUID chat) {}

    /**
     * @param watched whether any site tells who is there
     * @param total how many are there
     * @param sent what became of my invitations of the last hour
     */
    record OnTheSites(List<Shown> items, @Nullable String next, int total, boolean watched, List<Sent> sent) {}

    @Transactional(readOnly = true)
    public OnTheSites of(UUID me, int limit, @Nullable String cursor) {
        var now = clock.instant();
        var page = here.page(limit, cursor);
        var sent = invitations.of(me, RECENT, MOST_RECENT).stream()
                .map(each -> new Sent(each.id(), each.page(), each.state(now), each.sentAt(), each.chat()))
                .toList();
        var watched =
                connectors.inUse(ConnectorKind.CHAT).stream().anyMatch(each -> new ChatSite(each).watchVisitors());
        return new OnTheSites(shown(page.items(), now), page.next(), here.count(), watched, sent);
    }

    private List<Shown> shown(List<SiteVisitor> found, Instant now) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream()
                .map(SiteVisitor::visitor)
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .toList();
        var known = visitors.all(ids);
        var chatting = sql.select(CHATS.VISITOR)
                .from(CHATS)
                .where(CHATS.VISITOR.in(ids))
                .and(CHATS.STATE.in(ChatState.BOT.name(), ChatState.WAITING.name(), ChatState.TALKING.name()))
                .fetchSet(CHATS.VISITOR);
        var seen = customersSeen(ids);
        var names = customers.names(seen);
        var invited = invitations.latest(found.stream().map(SiteVisitor::id).toList());
        var agents = organisation.personNames(
                invited.values().stream().map(ChatInvitation::person).distinct().toList());
        var sites = new HashMap<UUID, ChatSite>();
        var words = new HashMap<String, String>();
        return found.stream()
                .map(each -> {
                    var visitor = each.visitor() == null ? null : known.get(each.visitor());
                    var customer = visitor == null ? null : visitor.customer();
                    if (customer != null && !seen.contains(customer)) {
                        customer = null;
                    }
                    var name = visitor == null ? null : visitor.name();
                    var invitation = invited.get(each.id());
                    var site = sites.computeIfAbsent(each.connector(), id -> new ChatSite(connectors.require(id)));
                    return new Shown(
                            each.id(),
                            site.connector().name(),
                            each.title(),
                            each.path(),
                            each.language(),
                            each.pages(),
                            each.since(),
                            each.pageSince(),
                            visitor != null,
                            name != null || customer == null ? name : names.get(customer),
                            customer,
                            standing(each, invitation, visitor != null && chatting.contains(visitor.id()), now),
                            invitation == null ? null : agents.get(invitation.person()),
                            words.computeIfAbsent(
                                    each.connector() + each.language(), any -> wordsFor(site, each.language())));
                })
                .toList();
    }

    private static Standing standing(
            SiteVisitor each, @Nullable ChatInvitation invitation, boolean chatting, Instant now) {
        if (chatting) {
            return Standing.IN_CHAT;
        }
        if (each.declined()) {
            return Standing.DECLINED;
        }
        if (invitation == null || invitation.chat() != null) {
            return Standing.BROWSING;
        }
        return Standing.valueOf(invitation.state(now).name());
    }

    /** Those among the customers of these visitors whom the one who asks may see. */
    private Set<UUID> customersSeen(Collection<UUID> ids) {
        if (ids.isEmpty() || !access.has(Right.CUSTOMER_READ)) {
            return Set.of();
        }
        return sql.select(CHAT_VISITORS.CUSTOMER)
                .from(CHAT_VISITORS)
                .where(CHAT_VISITORS.ID.in(ids), CHAT_VISITORS.CUSTOMER.isNotNull())
                .and(scope.covers(CHAT_VISITORS.CUSTOMER, Right.CUSTOMER_READ))
                .fetchSet(CHAT_VISITORS.CUSTOMER);
    }

    /** What the site was given for invitations, else the standard opening, else what the page itself would say. */
    private String wordsFor(ChatSite site, String language) {
        var own = site.inviteWords();
        return own != null && !own.isBlank()
                ? own
                : openings.words(Channel.CHAT, language)
                        .orElseGet(() -> texts.getMessage("chat.invite", null, Locale.forLanguageTag(language)));
    }
}
