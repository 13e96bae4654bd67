package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.reach.ChannelRules;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visitor says something. One transaction: the line, the ticket's words, what the bot says, the place in the line. The same id of the
 * browser is one line, however often and from however many threads it comes.
 */
@Service
class VisitorSays {

    /** What owns a file that a visitor sent. */
    static final String OWNER = "chat";

    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatLines lines;
    private final ChatFlow flow;
    private final WelcomeInvited welcome;
    private final ShowLines show;
    private final ChatNudges nudges;
    private final Connectors connectors;
    private final ChannelRules rules;
    private final TakeWords take;
    private final RecogniseCustomer recognise;
    private final FileStore files;
    private final Clock clock;

    VisitorSays(
            ChatVisitors visitors,
            Chats chats,
            ChatLines lines,
            ChatFlow flow,
            WelcomeInvited welcome,
            ShowLines show,
            ChatNudges nudges,
            Connectors connectors,
            ChannelRules rules,
            TakeWords take,
            RecogniseCustomer recognise,
            FileStore files,
            Clock clock) {
        this.visitors = visitors;
        this.chats = chats;
        this.lines = lines;
        this.flow = flow;
        this.welcome = welcome;
        this.show = show;
        this.nudges = nudges;
        this.connectors = connectors;
        this.rules = rules;
        this.take = take;
        this.recognise = recognise;
        this.files = files;
        this.clock = clock;
    }

    /** Before {@link #say}, in no transaction: the bot may have to think, unless a person awaits him. Files are not its matter. */
    void ahead(Visitor visitor, String clientId, String words) {
        var in = incoming(visitor, clientId, words, List.of());
        if (in.connector().yes(ConnectorType.BOT) && !welcome.awaits(visitor)) {
            take.ahead(in);
        }
    }

    /** Answers the number of the line. */
    @Transactional
    int say(UUID id, String clientId, String words, List<UUID> sent) {
        var visitor = visitors.lock(id);
        var origin = "visitor:" + clientId;
        var before = lines.find(id, origin);
        if (before.isPresent()) {
            return before.get().line();
        }
        var given = Acting.customer(id, OWNER).call(() -> files.give(sent, OWNER, id));
        var chat = chatFor(visitor);
        var welcomed = welcome.begin(chat).orElse(null);
        var line = lines.add(
                id,
                chat.id(),
                new ChatLines.New(
                        ChatAuthor.VISITOR,
                        false,
                        null,
                        words,
                        given.stream().map(ChatLine.File::of).toList(),
                        origin));
        visitors.heard(id);
        taken(chat, visitor, incoming(visitor, clientId, become(visitor, words), bytes(given)), welcomed);
        return line;
    }

    /** His open chat; a new one when the last is over. One that became a request stays so while nobody is there. */
    private Chat chatFor(Visitor visitor) {
        return chats.latest(visitor.id())
                .filter(last -> last.state().open() || (last.state() == ChatState.UNATTENDED && closed()))
                .orElseGet(() -> chats.begin(visitor));
    }

    private boolean closed() {
        return rules.closedUntil(Channel.CHAT, clock.instant()).isPresent();
    }

    private void taken(Chat chat, Visitor visitor, Incoming in, WelcomeInvited.@Nullable Welcomed welcomed) {
        var ticket = take.take(welcomed == null ? in : in.toPerson()).ticket();
        if (ticket != null && !ticket.equals(chat.ticket())) {
            chats.isAbout(chat.id(), ticket);
        }
        show.queued(chat);
        if (ticket != null && chat.state() == ChatState.BOT) {
            var begun = chats.require(chat.id());
            if (welcomed == null || !welcome.given(begun, visitor, welcomed)) {
                flow.personWanted(begun, visitor);
            }
        }
        nudges.said(chat);
    }

    /**
     * With his first words a visitor becomes a customer. What he left to be reached by is nobody else's: an address that is known to belong to
     * somebody proves nothing here, so it stays words that a person reads.
     */
    private String become(Visitor visitor, String words) {
        if (visitor.customer() != null) {
            return words;
        }
        var contact = visitors.contact(visitor.id());
        var left = contactOf(contact);
        var free = left.filter(identity -> recognise.owners(Set.of(identity)).isEmpty());
        var identities =
                free.map(identity -> List.of(identity(visitor), identity)).orElseGet(() -> List.of(identity(visitor)));
        var customer = recognise.from(new RecogniseCustomer.Asked(visitor.name(), identities));
        visitors.became(visitor.id(), customer.customer().value());
        return contact == null || free.isPresent() ? words : words + "\n\n" + contact;
    }

    private static Optional<Identity> contactOf(@Nullable String contact) {
        return contact == null
                ? Optional.empty()
                : Identity.parse(contact.contains("@") ? IdentityKind.MAIL : IdentityKind.PHONE, contact);
    }

    private Incoming incoming(Visitor visitor, String clientId, String words, List<Incoming.File> sent) {
        return new Incoming(
                connectors.require(visitor.connector()),
                visitor.id() + ":" + clientId,
                visitor.id().toString(),
                visitor.name(),
                identity(visitor),
                words,
                sent,
                null,
                null,
                clock.instant());
    }

    private static Identity identity(Visitor visitor) {
        return new Identity(IdentityKind.SOCIAL, "chat:" + visitor.id());
    }

    private List<Incoming.File> bytes(List<StoredFile> sent) {
        return sent.stream().map(this::bytes).toList();
    }

    private Incoming.File bytes(StoredFile file) {
        try (var in = files.open(file)) {
            return new Incoming.File(file.name(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
