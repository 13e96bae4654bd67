package io.chengnuo.routing;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.Skills;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What routing goes by: tiers, qualifications, weights, capacities. Plain values; each change is a fact. */
@RestController
@RequestMapping("/api/v1/routing")
class SettingController {

    private final Settings settings;
    private final Skills skills;
    private final Organisation organisation;
    private final PolicyInForce policy;
    private final KeepSettings keep;

    SettingController(
            Settings settings, Skills skills, Organisation organisation, PolicyInForce policy, KeepSettings keep) {
        this.settings = settings;
        this.skills = skills;
        this.organisation = organisation;
        this.policy = policy;
        this.keep = keep;
    }

    record All(
            Collection<Privilege> tiers,
            List<Demand> demands,
            Map<Channel, Integer> channelWeights,
            Map<Priority, Integer> priorityWeights,
            int usualCapacity) {}

    record TierBody(
            @NotNull @Min(0) @Max(9) Integer place, @NotNull Boolean dedicated) {}

    record DemandBody(
            @NotBlank @Size(max = 100) String category,
            @NotBlank @Size(max = 60) String skill,
            @NotNull @Min(1) @Max(5) Integer level) {}

    record WeightsBody(
            @NotNull @Size(max = 20) Map<Channel, @NotNull @Min(0) @Max(100) Integer> channels,
            @NotNull @Size(max = 20) Map<Priority, @NotNull @Min(0) @Max(100) Integer> priorities) {}

    record CapacityBody(@NotNull @Min(0) @Max(1000) Integer points) {}

    @GetMapping("/settings")
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public All all() {
        var weights = settings.weights();
        return new All(
                settings.privileges().values(),
                settings.demands(),
                weights.channels(),
                weights.priorities(),
                Weights.USUAL_CAPACITY);
    }

    @PutMapping("/tiers/{tier}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    @Transactional
    public void tier(
            @PathVariable Tier tier,
            @Valid @RequestBody TierBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var before = settings.privileges().getOrDefault(tier, Privilege.usual(tier));
        Version.check(ifMatch, before.version());
        settings.put(new Privilege(tier, body.place(), body.dedicated(), before.version() + 1));
        keep.record("tier", tier.name(), body.place() + (body.dedicated() ? " dedicated" : ""));
    }

    @PutMapping("/demands")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SKILL_EDIT)
    @Transactional
    public void demand(@Valid @RequestBody DemandBody body) {
        if (!policy.now().categories().has(body.category())) {
            throw new Invalid("unknown_category", new FieldError("category", "unknown"));
        }
        if (!skills.known(body.skill())) {
            throw new Invalid("no_such_skill", new FieldError("skill", "unknown"));
        }
        settings.put(new Demand(body.category(), body.skill(), body.level()));
        keep.record("demand", body.category(), body.skill() + " " + body.level());
    }

    @DeleteMapping("/demands")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SKILL_EDIT)
    @Transactional
    public void noDemand(@RequestParam @NotBlank @Size(max = 100) String category) {
        settings.removeDemand(category);
        keep.record("demand", category, "");
    }

    @PutMapping("/weights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    @Transactional
    public void weights(@Valid @RequestBody WeightsBody body) {
        settings.put(new Weights(body.channels(), body.priorities()));
        keep.record("weights", "", body.toString());
    }

    @PutMapping("/capacities/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    @Transactional
    public void capacity(@PathVariable UUID person, @Valid @RequestBody CapacityBody body) {
        if (!organisation.works(person)) {
            throw new NotFound("no_such_person");
        }
        settings.putCapacity(person, body.points());
        keep.record("capacity", person.toString(), body.points().toString());
    }
}
