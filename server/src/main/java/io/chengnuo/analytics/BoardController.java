package io.chengnuo.analytics;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The promise board, the tickets behind each of its numbers, and the proof that the numbers are what the facts say. */
@RestController
@RequestMapping("/api/v1/board")
class BoardController {

    private static final int MOST = 200;

    private final PromiseBoard board;
    private final TicketsBehind tickets;
    private final TakenApart apart;
    private final CompareWithTables compare;
    private final CheckMeasurements check;
    private final PolicyInForce policy;
    private final Access access;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    BoardController(
            PromiseBoard board,
            TicketsBehind tickets,
            TakenApart apart,
            CompareWithTables compare,
            CheckMeasurements check,
            PolicyInForce policy,
            Access access,
            Organisation organisation,
            Tenants tenants,
            Clock clock) {
        this.board = board;
        this.tickets = tickets;
        this.apart = apart;
        this.compare = compare;
        this.check = check;
        this.policy = policy;
        this.access = access;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** {@code step} is the length of a point of the trends: day, week, month. */
    record Board(LocalDate from, LocalDate to, String zone, TrendStep step, List<PromiseLine> items) {}

    @GetMapping
    @Requires(Right.BOARD_READ)
    Board board(@ModelAttribute AskedBoard asked) {
        var question = read(asked);
        return new Board(
                question.from(),
                question.to(),
                zone().getId(),
                question.step(),
                board.lines(question, access.scope(Right.BOARD_READ)));
    }

    @GetMapping("/{code}/tickets")
    @Requires(Right.BOARD_READ)
    Page<TicketBehind> tickets(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "newest") TicketsBehind.Order order,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @ModelAttribute AskedBoard asked) {
        var question = read(asked);
        if (policy.now().indicator(code).isEmpty()) {
            throw new NotFound("no_such_indicator");
        }
        return tickets.page(
                code,
                side(outcome),
                order,
                question,
                access.scope(Right.BOARD_READ),
                zone(),
                checked(limit),
                Cursor.parse(cursor, 2));
    }

    /** What the last nightly comparison with the tables found. */
    record Compared(@Nullable Instant at, int compared, List<CompareWithTables.Difference> differences) {
        static Compared of(CompareWithTables.Check check) {
            return new Compared(check.at(), check.compared(), check.differences());
        }
    }

    @GetMapping("/nightly-check")
    @Requires(Right.BOARD_READ)
    Compared lastCheck() {
        return compare.last().map(Compared::of).orElseGet(() -> new Compared(null, 0, List.of()));
    }

    /** Compares now, without waiting for the night. */
    @PostMapping("/nightly-check")
    @Requires(Right.AUDIT_READ)
    Compared compareNow() {
        return Compared.of(compare.run());
    }

    record Parts(List<TakenApart.Part> items) {}

    /** One number by team, unit, person, channel, category or tier. */
    @GetMapping("/{code}/parts")
    @Requires(Right.BOARD_READ)
    Parts parts(
            @PathVariable String code,
            @RequestParam(defaultValue = "team") Dimension by,
            @ModelAttribute AskedBoard asked,
            Locale locale) {
        return new Parts(apart.parts(code, by, read(asked), access.scope(Right.BOARD_READ), locale));
    }

    /** Computes everything again from the facts and compares. */
    @PostMapping("/checks")
    @Requires(Right.AUDIT_READ)
    CheckMeasurements.Outcome check() {
        return check.run();
    }

    private BoardQuestion read(AskedBoard asked) {
        var question = asked.read(LocalDate.ofInstant(clock.instant(), zone()), zone());
        return question.unit() == null ? question : question.within(organisation.units());
    }

    private ZoneId zone() {
        return tenants.require(Tenancy.require()).zone();
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Misasked("limit", limit < 1 ? "too_small" : "too_large");
        }
        return limit;
    }

    private static @Nullable Outcome side(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "kept" -> Outcome.KEPT;
            case "broken" -> Outcome.BROKEN;
            default -> throw new Misasked("outcome", "invalid");
        };
    }
}
