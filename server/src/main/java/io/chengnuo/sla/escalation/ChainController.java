package io.chengnuo.sla.escalation;

import io.chengnuo.people.QuietHours;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Condition;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Text;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's ways up. */
@RestController
@RequestMapping("/api/v1/escalation-chains")
class ChainController {

    private final Chains chains;
    private final PutChain put;

    ChainController(Chains chains, PutChain put) {
        this.chains = chains;
        this.put = put;
    }

    record View(Chain chain, long version) {}

    record All(List<View> items) {}

    @GetMapping
    @Requires({Right.ESCALATION_READ, Right.ESCALATION_EDIT})
    @Transactional(readOnly = true)
    public All all() {
        return new All(chains.all().stream()
                .map(kept -> new View(kept.chain(), kept.version()))
                .toList());
    }

    record Name(
            @NotBlank @Size(max = 60) String zh,
            @NotBlank @Size(max = 60) String en) {}

    record When(
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 80) String> categories,
            @Nullable @Size(max = 10) Set<@NotNull Complexity> complexities,
            @Nullable Boolean major,
            @Nullable @Size(max = 10) Set<@NotNull Priority> priorities,
            @Nullable @Size(max = 10) Set<@NotNull Tier> tiers,
            @Nullable @Size(max = 10) Set<@NotNull Channel> channels) {

        Condition condition() {
            return new Condition(categories, null, complexities, major, priorities, tiers, channels);
        }
    }

    /** Over midnight when it begins later than it ends. */
    record Quiet(@NotNull LocalTime from, @NotNull LocalTime to) {}

    record Wanted(
            @Min(1) @Max(999) int rank,
            @NotNull @Valid Name name,
            @NotNull ChainKind kind,
            boolean active,
            @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 80) String> promises,
            @NotNull @Valid When when,
            @Nullable @Size(max = 10) Set<@NotNull TicketStatus> statuses,
            @Nullable @Min(5) @Max(43_200) Integer idleMinutes,
            @Nullable @Size(max = 40) String calendar,
            @Nullable @Valid Quiet quiet,
            @NotEmpty @Size(max = 8) List<@NotNull @Valid Level> levels) {

        Chain chain(String key) {
            return new Chain(
                    key,
                    rank,
                    new Text(name.zh(), name.en()),
                    kind,
                    active,
                    promises == null ? Set.of() : promises,
                    when.condition(),
                    statuses == null ? Set.of() : statuses,
                    idleMinutes,
                    calendar,
                    quiet == null ? null : new QuietHours(quiet.from(), quiet.to()),
                    levels);
        }
    }

    @PutMapping("/{key}")
    @Requires(Right.ESCALATION_EDIT)
    ResponseEntity<View> put(
            @PathVariable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Wanted wanted) {
        var kept = put.put(wanted.chain(key), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(kept.version())).body(new View(kept.chain(), kept.version()));
    }
}
