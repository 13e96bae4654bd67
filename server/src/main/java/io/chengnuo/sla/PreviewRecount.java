package io.chengnuo.sla;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketTitles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What counting the open clocks anew would do, without doing it. */
@Component
class PreviewRecount {

    private static final int PAGE = 1_000;
    private static final int MOST = 50_000;
    private static final int SHOWN = 50;

    private final OpenClocks open;
    private final Organisation organisation;
    private final TicketTitles titles;
    private final TicketScope scope;
    private final Access access;
    private final java.time.Clock time;

    PreviewRecount(
            OpenClocks open,
            Organisation organisation,
            TicketTitles titles,
            TicketScope scope,
            Access access,
            java.time.Clock time) {
        this.open = open;
        this.organisation = organisation;
        this.titles = titles;
        this.scope = scope;
        this.access = access;
        this.time = time;
    }

    /** {@code name} null: with no team. */
    record Team(@Nullable UUID id, @Nullable String name, int earlier, int later, int overdue) {}

    record Item(
            UUID ticket,
            String number,
            String subject,
            String promise,
            Instant before,
            Instant after,
            boolean overdue) {}

    /**
     * @param overdue those that would be broken at once
     * @param whole false when there are more open clocks than were looked at
     * @param items the first of those that move, the earliest due first; only of tickets the reader may see
     */
    record Shown(int open, int earlier, int later, int overdue, boolean whole, List<Team> teams, List<Item> items) {}

    private record Move(ClockRow row, Clock after, boolean overdue) {

        boolean isEarlier() {
            return after.dueAt().isBefore(row.clock().dueAt());
        }
    }

    @Transactional(readOnly = true)
    Shown of(CountingRule rule) {
        var now = time.instant();
        var moves = new ArrayList<Move>();
        var seen = 0;
        UUID last = null;
        List<ClockRow> page;
        do {
            page = open.of(rule, last, PAGE);
            var anew = rule.anew(page).iterator();
            for (var row : page) {
                seen++;
                var after = anew.next().at(now);
                if (!after.dueAt().equals(row.clock().dueAt())) {
                    moves.add(new Move(row, after, after.state() == ClockState.BREACHED));
                }
                last = row.id();
            }
        } while (page.size() == PAGE && seen < MOST);
        return new Shown(
                seen,
                count(moves, Move::isEarlier),
                count(moves, move -> !move.isEarlier()),
                count(moves, Move::overdue),
                page.size() < PAGE,
                teams(moves),
                items(moves));
    }

    private static int count(List<Move> moves, java.util.function.Predicate<Move> which) {
        return (int) moves.stream().filter(which).count();
    }

    private List<Team> teams(List<Move> moves) {
        var byTeam = new HashMap<@Nullable UUID, List<Move>>();
        moves.forEach(move -> byTeam.computeIfAbsent(move.row().clock().holder().team(), team -> new ArrayList<>())
                .add(move));
        var names = organisation.teamNames(
                byTeam.keySet().stream().filter(Objects::nonNull).toList());
        return byTeam.entrySet().stream()
                .map(entry -> team(entry, names))
                .sorted(Comparator.comparing((Team team) -> team.earlier() + team.later())
                        .reversed())
                .toList();
    }

    private static Team team(Map.Entry<@Nullable UUID, List<Move>> of, Map<UUID, String> names) {
        var moves = of.getValue();
        var id = of.getKey();
        return new Team(
                id,
                id == null ? null : names.get(id),
                count(moves, Move::isEarlier),
                count(moves, move -> !move.isEarlier()),
                count(moves, Move::overdue));
    }

    private List<Item> items(List<Move> moves) {
        if (!access.has(Right.TICKET_READ)) {
            return List.of();
        }
        var readable = scope.among(
                moves.stream().map(move -> move.row().ticket().value()).toList(), Right.TICKET_READ);
        var first = moves.stream()
                .filter(move -> readable.contains(move.row().ticket().value()))
                .sorted(Comparator.comparing(move -> move.after().dueAt()))
                .limit(SHOWN)
                .toList();
        var named = titles.of(
                first.stream().map(move -> move.row().ticket().value()).toList());
        return first.stream()
                .filter(move -> named.containsKey(move.row().ticket().value()))
                .map(move -> {
                    var ticket = move.row().ticket().value();
                    var title = Objects.requireNonNull(named.get(ticket));
                    return new Item(
                            ticket,
                            title.number(),
                            title.subject(),
                            move.row().clock().terms().promise(),
                            move.row().clock().dueAt(),
                            move.after().dueAt(),
                            move.overdue());
                })
                .toList();
    }
}
