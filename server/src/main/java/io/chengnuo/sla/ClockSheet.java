package io.chengnuo.sla;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clocks of one ticket at one moment, to be compared with how they stand after something happened. */
record ClockSheet(List<ClockRow> rows) {

    /** A clock is known by its promise and round, whatever its id. */
    private record Place(String promise, int round) {
        static Place of(ClockRow row) {
            return new Place(row.clock().terms().promise(), row.clock().origin().round());
        }
    }

    static ClockSheet of(ReplayClocks.Replayed replayed) {
        var opened = replayed.opened();
        return new ClockSheet(replayed.book().all().stream()
                .map(clock -> new ClockRow(opened.ticket(), opened.channel(), opened.tier(), clock))
                .toList());
    }

    List<Clock> clocks() {
        return rows.stream().map(ClockRow::clock).toList();
    }

    /** The same rows with their clocks as they are now. */
    ClockSheet after(List<Clock> clocks) {
        var byId = clocks.stream().collect(Collectors.toMap(Clock::id, Function.identity()));
        return new ClockSheet(rows.stream()
                .map(row -> row.with(byId.getOrDefault(row.id(), row.clock())))
                .toList());
    }

    /** These rows; and from the whole story the clocks that began since, and the end of those that it ended. */
    ClockSheet joinedBy(ClockSheet story, Hours hours) {
        var kept = rows.stream().collect(Collectors.toMap(Place::of, Function.identity()));
        var all = new ArrayList<ClockRow>();
        for (var told : story.rows()) {
            var row = kept.remove(Place.of(told));
            if (row == null) {
                all.add(told);
            } else {
                all.add(
                        row.clock().open() && !told.clock().open()
                                ? row.with(ended(row.clock(), told.clock(), hours))
                                : row);
            }
        }
        all.addAll(kept.values());
        return new ClockSheet(all);
    }

    /** Ended as the story tells; counted by the terms it has, which a recount or an older calendar may have made others. */
    private static Clock ended(Clock kept, Clock told, Hours hours) {
        var ending = Objects.requireNonNull(told.ending());
        if (kept.terms().equals(told.terms())) {
            return told.as(kept.id());
        }
        var calendar = hours.of(kept.terms());
        return told.state() == ClockState.CANCELLED
                ? kept.cancel(ending.cause(), ending.at(), calendar)
                : kept.stop(ending.cause(), ending.at(), calendar);
    }

    List<ClockRow> newSince(ClockSheet before) {
        var known = before.byId();
        return rows.stream().filter(row -> !known.containsKey(row.id())).toList();
    }

    List<ClockRow> changedSince(ClockSheet before) {
        var known = before.byId();
        return rows.stream()
                .filter(row ->
                        known.containsKey(row.id()) && !known.get(row.id()).equals(row))
                .toList();
    }

    List<ClockRow> brokenSince(ClockSheet before) {
        return rows.stream()
                .filter(row -> row.clock().state() == ClockState.BREACHED)
                .filter(row -> before.find(row.id())
                        .map(was -> was.clock().state() != ClockState.BREACHED)
                        .orElse(true))
                .toList();
    }

    /** Those whose counting ended, kept or broken. */
    List<ClockRow> stoppedSince(ClockSheet before) {
        return endedSince(before).stream()
                .filter(row -> row.clock().state() != ClockState.CANCELLED)
                .toList();
    }

    List<ClockRow> cancelledSince(ClockSheet before) {
        return endedSince(before).stream()
                .filter(row -> row.clock().state() == ClockState.CANCELLED)
                .toList();
    }

    private List<ClockRow> endedSince(ClockSheet before) {
        return rows.stream()
                .filter(row -> !row.clock().open())
                .filter(row ->
                        before.find(row.id()).map(was -> was.clock().open()).orElse(true))
                .toList();
    }

    ClockRow require(UUID id) {
        return find(id).orElseThrow();
    }

    /** The last of a promise, if there was one. */
    Optional<ClockRow> last(String promise) {
        return rows.stream()
                .filter(row -> row.clock().terms().promise().equals(promise))
                .max(Comparator.comparing(row -> row.clock().origin().round()));
    }

    private Optional<ClockRow> find(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private Map<UUID, ClockRow> byId() {
        return rows.stream().collect(Collectors.toMap(ClockRow::id, Function.identity()));
    }
}
