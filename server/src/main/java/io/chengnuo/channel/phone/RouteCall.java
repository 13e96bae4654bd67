package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.FirstLine;
import io.chengnuo.channel.phone.CallMenu.Choice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.PresenceState;
import io.chengnuo.people.Presences;
import io.chengnuo.ticket.TicketBrief;
import io.chengnuo.ticket.TicketBriefs;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a caller goes who chose or said something (REQ-CHN-21, 22): answered by the bot, or to the free extensions of those meant, whoever
 * handles his open request first, then whoever rests longest. In doubt to a person.
 */
@Component
class RouteCall {

    private final CallChoices choices;
    private final Extensions extensions;
    private final CallLoad load;
    private final Organisation organisation;
    private final Presences presences;
    private final TicketBriefs tickets;
    private final ObjectProvider<FirstLine> firstLine;

    RouteCall(
            CallChoices choices,
            Extensions extensions,
            CallLoad load,
            Organisation organisation,
            Presences presences,
            TicketBriefs tickets,
            ObjectProvider<FirstLine> firstLine) {
        this.choices = choices;
        this.extensions = extensions;
        this.load = load;
        this.organisation = organisation;
        this.presences = presences;
        this.tickets = tickets;
        this.firstLine = firstLine;
    }

    /** {@code say}: words to be spoken; without {@code person} the caller is asked on. {@code extensions}: free ones, the first first. */
    record Route(
            boolean person,
            @Nullable String choice,
            @Nullable String category,
            @Nullable UUID team,
            @Nullable String say,
            List<String> extensions) {}

    /** Before {@link #route}, in no transaction: the bot may have to think. */
    void ahead(Connector connector, Call call) {
        var bot = firstLine.getIfAvailable();
        if (bot != null && bot.thinksAhead() && call.said() != null && bot(connector) != null) {
            bot.ahead(heard(connector, call));
        }
    }

    @Transactional
    public Route route(Connector connector, Call call) {
        var choice = choices.of(call).orElse(null);
        if (call.said() != null && (choice == null || choice.kind() == CallMenu.Kind.BOT)) {
            var said = bot(connector, call);
            if (said != null) {
                return new Route(
                        said.person(),
                        choice == null ? null : choice.key(),
                        said.category(),
                        null,
                        said.words().isBlank() ? null : said.words(),
                        said.person() ? free(connector, call, null) : List.of());
            }
        }
        return chosen(connector, call, choice);
    }

    private FirstLine.@Nullable Said bot(Connector connector, Call call) {
        var bot = bot(connector);
        return bot == null ? null : bot.hear(heard(connector, call)).orElse(null);
    }

    /** The bot, where a choice of the menu leads to it. */
    private @Nullable FirstLine bot(Connector connector) {
        var wanted = choices.menu(connector.id()).choices().stream().anyMatch(one -> one.kind() == CallMenu.Kind.BOT);
        return wanted ? firstLine.getIfAvailable() : null;
    }

    private static FirstLine.Heard heard(Connector connector, Call call) {
        return new FirstLine.Heard(
                connector.id(), call.key(), call.customer(), Objects.requireNonNullElse(call.said(), ""), List.of());
    }

    private Route chosen(Connector connector, Call call, @Nullable Choice choice) {
        if (choice == null) {
            return new Route(true, null, null, null, null, free(connector, call, null));
        }
        return switch (choice.kind()) {
            case TEAM ->
                new Route(
                        true,
                        choice.key(),
                        null,
                        choice.targetId(),
                        null,
                        free(connector, call, people(choice.targetId())));
            case PERSON ->
                new Route(
                        true,
                        choice.key(),
                        null,
                        null,
                        null,
                        free(connector, call, List.of(Objects.requireNonNull(choice.targetId()))));
            case CATEGORY -> new Route(true, choice.key(), choice.target(), null, null, free(connector, call, null));
            case BOT -> new Route(false, choice.key(), null, null, null, List.of());
            case OPERATOR -> new Route(true, choice.key(), null, null, null, free(connector, call, null));
        };
    }

    private List<UUID> people(@Nullable UUID team) {
        return team == null
                ? List.of()
                : organisation.membersOf(team).stream()
                        .map(Organisation.Named::id)
                        .toList();
    }

    /** Of those meant, or of all, who is online and speaks with nobody. */
    private List<String> free(Connector connector, Call call, @Nullable List<UUID> meant) {
        var seated = extensions.of(connector.id()).stream()
                .filter(one -> meant == null || meant.contains(one.person()))
                .toList();
        var people = seated.stream().map(Extensions.Extension::person).collect(Collectors.toSet());
        var present = presences.of(people);
        var busy = load.busy(people);
        var rested = load.lastEnded(people);
        var known = handler(call.customer());
        return seated.stream()
                .filter(one -> {
                    var presence = present.get(one.person());
                    return presence != null && presence.state() == PresenceState.ONLINE && !busy.contains(one.person());
                })
                .sorted(Comparator.<Extensions.Extension, Boolean>comparing(
                                one -> !one.person().equals(known))
                        .thenComparing(one -> rested.getOrDefault(one.person(), java.time.Instant.EPOCH))
                        .thenComparing(Extensions.Extension::extension))
                .map(Extensions.Extension::extension)
                .toList();
    }

    private @Nullable UUID handler(@Nullable UUID customer) {
        return customer == null
                ? null
                : tickets.of(customer, null, 5, null).items().stream()
                        .filter(one -> one.closedAt() == null && one.handler() != null)
                        .map(TicketBrief::handler)
                        .findFirst()
                        .orElse(null);
    }
}
