package io.chengnuo.channel.outlet;

import io.chengnuo.channel.Named;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.CsvAnswer;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of outlets. */
@RestController
@RequestMapping("/api/v1/outlets")
class OutletController {

    private static final int MOST_EXPORTED = 5000;

    private final Outlets outlets;
    private final KeepOutlet keep;
    private final OpeningHours hours;
    private final Organisation organisation;

    OutletController(Outlets outlets, KeepOutlet keep, OpeningHours hours, Organisation organisation) {
        this.outlets = outlets;
        this.keep = keep;
        this.hours = hours;
        this.organisation = organisation;
    }

    record Shown(
            UUID id,
            Outlet.Details details,
            Outlets.State state,
            OpeningHours.Today today,
            @Nullable Named person,
            @Nullable Named team,
            long version) {}

    record Kept(UUID id, long version) {}

    @GetMapping
    @Requires({Right.OUTLET_READ, Right.COUNTER_WORK})
    @Transactional(readOnly = true)
    public Page<Shown> list(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2}") String province,
            @RequestParam(required = false) @Nullable @Size(max = 80) String service,
            @RequestParam(required = false) Outlets.@Nullable State state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = outlets.page(new Outlets.Filter(q, province, service, state), hours.day(), limit, cursor);
        return new Page<>(shown(page.items()), page.next());
    }

    @GetMapping("/export")
    @Requires(Right.OUTLET_READ)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2}") String province,
            @RequestParam(required = false) @Nullable @Size(max = 80) String service,
            @RequestParam(required = false) Outlets.@Nullable State state) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "code",
                "name",
                "address",
                "region",
                "latitude",
                "longitude",
                "phone",
                "calendar",
                "services",
                "covers",
                "counters",
                "person",
                "team",
                "opens_on",
                "closes_on"));
        outlets.page(new Outlets.Filter(q, province, service, state), hours.day(), MOST_EXPORTED, null).items().stream()
                .toList()
                .forEach(outlet -> rows.add(line(shown(List.of(outlet)).getFirst())));
        return CsvAnswer.of("outlets.csv", rows);
    }

    @GetMapping("/{id}")
    @Requires({Right.OUTLET_READ, Right.COUNTER_WORK})
    @Transactional(readOnly = true)
    public ResponseEntity<Shown> read(@PathVariable UUID id) {
        var outlet = outlets.require(id);
        return ResponseEntity.ok()
                .eTag(Version.tag(outlet.version()))
                .body(shown(List.of(outlet)).getFirst());
    }

    @PostMapping
    @Requires(Right.OUTLET_EDIT)
    ResponseEntity<Kept> open(@Valid @RequestBody Outlet.Details details) {
        var id = keep.open(details);
        return ResponseEntity.created(URI.create("/api/v1/outlets/" + id)).body(new Kept(id, 1));
    }

    @PutMapping("/{id}")
    @Requires(Right.OUTLET_EDIT)
    Kept change(
            @PathVariable UUID id,
            @Valid @RequestBody Outlet.Details details,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return new Kept(id, keep.change(id, details, ifMatch));
    }

    private List<Shown> shown(List<Outlet> some) {
        var people = organisation.personNames(some.stream()
                .map(one -> one.details().person())
                .filter(Objects::nonNull)
                .toList());
        var teams = organisation.teamNames(some.stream()
                .map(one -> one.details().team())
                .filter(Objects::nonNull)
                .toList());
        var day = hours.day();
        return some.stream()
                .map(one -> new Shown(
                        one.id(),
                        one.details(),
                        Outlets.State.of(one, day),
                        hours.today(one),
                        Named.of(one.details().person(), people),
                        Named.of(one.details().team(), teams),
                        one.version()))
                .toList();
    }

    private static List<String> line(Shown shown) {
        var details = shown.details();
        return List.of(
                details.code(),
                details.name(),
                details.address(),
                details.region(),
                text(details.latitude()),
                text(details.longitude()),
                text(details.phone()),
                details.calendar(),
                String.join(" ", details.services()),
                String.join(" ", details.covers()),
                String.valueOf(details.counters()),
                shown.person() == null ? "" : shown.person().name(),
                shown.team() == null ? "" : shown.team().name(),
                details.opensOn().toString(),
                text(details.closesOn()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
