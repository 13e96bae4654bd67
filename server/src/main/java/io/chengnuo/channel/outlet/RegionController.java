package io.chengnuo.channel.outlet;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Target;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The regions we serve, and which of them an outlet reaches, against what the policy promises. */
@RestController
@RequestMapping("/api/v1/served-regions")
class RegionController {

    /** What the policy calls this number. */
    static final String INDICATOR = "IND-24";

    private final OutletCoverage coverage;
    private final ServeRegions serve;
    private final OpeningHours hours;
    private final PolicyInForce policy;

    RegionController(OutletCoverage coverage, ServeRegions serve, OpeningHours hours, PolicyInForce policy) {
        this.coverage = coverage;
        this.serve = serve;
        this.hours = hours;
        this.policy = policy;
    }

    /** {@code share} in percent, null while no region is served; {@code target} null when the policy sets none. */
    record Summary(
            LocalDate day,
            int served,
            int covered,
            @Nullable Double share,
            @Nullable BigDecimal target,
            @Nullable String clause,
            List<Coverage.InProvince> provinces) {}

    record By(UUID id, String code, String name) {}

    record Row(String code, String name, LocalDate since, List<By> outlets) {}

    record Wanted(
            @NotEmpty @Size(max = 500) List<ServeRegions.@Valid @NotNull Wanted> regions,
            @Nullable LocalDate since) {}

    record Taken(int changed) {}

    @GetMapping("/coverage")
    @Requires(Right.OUTLET_READ)
    @Transactional(readOnly = true)
    public Summary summary(@RequestParam(required = false) @Nullable LocalDate on) {
        var day = on == null ? hours.day() : on;
        var whole = coverage.whole(day);
        var target = policy.now().targets().stream()
                .filter(one -> one.indicator().equals(INDICATOR))
                .findFirst();
        return new Summary(
                day,
                whole.served(),
                whole.covered(),
                whole.served() == 0 ? null : whole.share(),
                target.map(Target::value).orElse(null),
                target.map(Target::clause).orElse(null),
                whole.byProvince());
    }

    @GetMapping
    @Requires(Right.OUTLET_READ)
    @Transactional(readOnly = true)
    public Page<Row> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2}") String province,
            @RequestParam(required = false) @Nullable Boolean covered,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var after = Cursor.parse(cursor, 1);
        var rows = coverage.whole(hours.day()).regions().stream()
                .filter(one ->
                        province == null || Region.province(one.region().code()).equals(province))
                .filter(one -> covered == null || one.covered() == covered)
                .filter(one -> q == null || (one.region().code() + one.region().name()).contains(q.strip()))
                .filter(one -> after == null || one.region().code().compareTo(after.text(0)) > 0)
                .limit(limit + 1L)
                .map(RegionController::row)
                .toList();
        return Page.of(rows, limit, last -> Cursor.of(last.code()));
    }

    @PostMapping
    @Requires(Right.OUTLET_EDIT)
    Taken serve(@Valid @RequestBody Wanted wanted) {
        return new Taken(serve.serve(wanted.regions(), wanted.since()));
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.OUTLET_EDIT)
    void leave(@PathVariable String code) {
        serve.leave(code);
    }

    private static Row row(Coverage.Reached one) {
        return new Row(
                one.region().code(),
                one.region().name(),
                one.region().since(),
                one.by().stream()
                        .map(outlet -> new By(
                                outlet.id(),
                                outlet.details().code(),
                                outlet.details().name()))
                        .toList());
    }
}
