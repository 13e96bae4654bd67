package io.chengnuo.routing;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.people.Team;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Large customers and projects with a service team of their own. */
@RestController
@RequestMapping("/api/v1/customer-teams")
class CustomerTeamController {

    private final CustomerTeams teams;
    private final CustomerSummaries customers;
    private final Organisation organisation;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    CustomerTeamController(
            CustomerTeams teams,
            CustomerSummaries customers,
            Organisation organisation,
            Access access,
            Facts facts,
            Clock clock) {
        this.teams = teams;
        this.customers = customers;
        this.organisation = organisation;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    record WantedPost(
            @NotBlank @Size(max = 80) String name,
            @Nullable UUID person,
            @NotNull @Size(max = 1000) String duties) {}

    record Wanted(
            @NotNull UUID team,
            @Nullable @Size(max = 200) String project,
            @NotNull @Size(max = 50) List<@Valid @NotNull WantedPost> posts,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 40) String> columns) {}

    record Named(UUID id, String name) {}

    record Post(String name, @Nullable Named person, String duties) {}

    record View(
            Named customer,
            Named team,
            @Nullable String project,
            List<Post> posts,
            List<String> columns,
            Instant since) {}

    record Variant(UUID customer, String name, List<String> columns) {}

    record Variants(List<Variant> items) {}

    record All(List<View> items) {}

    @GetMapping
    @Requires(Right.QUEUE_READ)
    @Transactional(readOnly = true)
    public All all() {
        var rows = teams.all();
        var whose = customers.of(
                rows.stream().map(CustomerTeams.CustomerTeam::customer).collect(Collectors.toSet()));
        var teamNames = organisation.teamNames(
                rows.stream().map(CustomerTeams.CustomerTeam::team).collect(Collectors.toSet()));
        var people = organisation.personNames(rows.stream()
                .flatMap(row -> row.posts().stream())
                .map(CustomerTeams.NamedPost::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new All(rows.stream()
                .map(row -> {
                    var customer = whose.get(row.customer());
                    return new View(
                            new Named(row.customer(), customer == null ? "?" : customer.name()),
                            new Named(row.team(), teamNames.getOrDefault(row.team(), "?")),
                            row.project(),
                            row.posts().stream()
                                    .map(post -> new Post(
                                            post.name(),
                                            post.person() == null
                                                    ? null
                                                    : new Named(post.person(), people.getOrDefault(post.person(), "?")),
                                            post.duties()))
                                    .toList(),
                            row.columns(),
                            row.since());
                })
                .toList());
    }

    /** The tables of the reader's own service teams. */
    @GetMapping("/variants")
    @SignedIn
    @Transactional(readOnly = true)
    public Variants variants() {
        var mine = organisation.teamsOf(access.person()).stream().map(Team::id).toList();
        var rows = teams.withTable(mine);
        var names = customers.of(
                rows.stream().map(CustomerTeams.CustomerTeam::customer).collect(Collectors.toSet()));
        return new Variants(rows.stream()
                .map(row -> {
                    var customer = names.get(row.customer());
                    var name = row.project() != null ? row.project() : customer == null ? "?" : customer.name();
                    return new Variant(row.customer(), name, row.columns());
                })
                .toList());
    }

    @PutMapping("/{customer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    @Transactional
    public void put(@PathVariable UUID customer, @Valid @RequestBody Wanted wanted) {
        if (!customers.of(List.of(customer)).containsKey(customer)) {
            throw new NotFound("no_such_customer");
        }
        organisation.team(wanted.team());
        wanted.posts().stream()
                .map(WantedPost::person)
                .filter(person -> person != null && !organisation.works(person))
                .findFirst()
                .ifPresent(person -> {
                    throw new Invalid("no_such_person", new FieldError("posts", "unknown"));
                });
        var at = clock.instant();
        var posts = wanted.posts().stream()
                .map(post -> new CustomerTeams.NamedPost(post.name().strip(), post.person(), post.duties()))
                .toList();
        var columns = wanted.columns() == null ? List.<String>of() : wanted.columns();
        teams.put(customer, wanted.team(), wanted.project(), posts, columns, access.person(), at);
        facts.record(new CustomerTeamSet(customer, wanted.team(), wanted.project(), access.person(), at));
    }

    @DeleteMapping("/{customer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.QUEUE_EDIT)
    @Transactional
    public void remove(@PathVariable UUID customer) {
        if (!teams.remove(customer)) {
            throw new NotFound("no_such_customer_team");
        }
        facts.record(new CustomerTeamSet(customer, null, null, access.person(), clock.instant()));
    }
}
