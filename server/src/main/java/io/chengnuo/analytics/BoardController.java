package io.chengnuo.analytics;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
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
    private final CheckMeasurements check;
    private final PolicyInForce policy;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    BoardController(
            PromiseBoard board,
            TicketsBehind tickets,
            CheckMeasurements check,
            PolicyInForce policy,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.board = board;
        this.tickets = tickets;
        this.check = check;
        this.policy = policy;
        this.access = access;
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
                question,
                access.scope(Right.BOARD_READ),
                zone(),
                checked(limit),
                Cursor.parse(cursor, 2));
    }

    /** Computes everything again from the facts and compares. */
    @PostMapping("/checks")
    @Requires(Right.AUDIT_READ)
    CheckMeasurements.Outcome check() {
        return check.run();
    }

    private BoardQuestion read(AskedBoard asked) {
        return asked.read(LocalDate.ofInstant(clock.instant(), zone()), zone());
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
