package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.BACKUPS;

import io.chengnuo.people.db.tables.records.BackupsRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The backup pools of the posts, and which of them are too small. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupController {

    private final DSLContext sql;
    private final Posts posts;
    private final Backups backups;
    private final KeepBackups keep;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    BackupController(
            DSLContext sql,
            Posts posts,
            Backups backups,
            KeepBackups keep,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.backups = backups;
        this.keep = keep;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    record Trained(
            @NotNull UUID person,
            @NotNull LocalDate on,
            @Nullable LocalDate until) {}

    record Wanted(
            @Nullable @Min(1) @Max(500) Integer minimumPercent,
            @NotNull @Size(max = 200) List<@Valid @NotNull Trained> people) {}

    record Backup(
            Organisation.Named person,
            LocalDate on,
            @Nullable LocalDate until,
            boolean over) {}

    /** {@code pool} is there for critical posts only. */
    record View(UUID post, String name, @Nullable PoolSize pool, List<Backup> people) {}

    record PoolSize(int holders, int backups, int needed, int minimumPercent, int percent, boolean tooSmall) {}

    record All(List<View> items) {}

    @GetMapping
    @Requires({Right.PEOPLE_READ, Right.TAKEOVER})
    @Transactional(readOnly = true)
    public All all() {
        var today = Backups.day(clock.instant());
        var pools = backups.pools().stream().collect(Collectors.toMap(Backups.Pool::post, Function.identity()));
        var rows = sql.selectFrom(BACKUPS)
                .orderBy(BACKUPS.TRAINED_ON, BACKUPS.PERSON)
                .fetch();
        var names = organisation.personNames(rows.getValues(BACKUPS.PERSON));
        var byPost = rows.stream().collect(Collectors.groupingBy(BackupsRecord::getPost));
        return new All(posts.all().stream()
                .map(post -> new View(
                        post.id(),
                        post.name(),
                        pool(pools, post.id()),
                        byPost.getOrDefault(post.id(), List.of()).stream()
                                .map(row -> new Backup(
                                        new Organisation.Named(
                                                row.getPerson(), names.getOrDefault(row.getPerson(), "?")),
                                        row.getTrainedOn(),
                                        row.getTrainedUntil(),
                                        row.getTrainedUntil() != null
                                                && row.getTrainedUntil().isBefore(today)))
                                .toList()))
                .toList());
    }

    @PutMapping("/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void keep(@PathVariable UUID post, @Valid @RequestBody Wanted wanted) {
        keep.keep(
                post,
                wanted.minimumPercent(),
                wanted.people().stream()
                        .map(one -> new KeepBackups.Trained(one.person(), one.on(), one.until()))
                        .toList(),
                access.person());
    }

    private static @Nullable PoolSize pool(Map<UUID, Backups.Pool> pools, UUID post) {
        var pool = pools.get(post);
        return pool == null
                ? null
                : new PoolSize(
                        pool.holders(),
                        pool.backups(),
                        pool.needed(),
                        pool.minimumPercent(),
                        pool.percent(),
                        pool.isShort());
    }
}
