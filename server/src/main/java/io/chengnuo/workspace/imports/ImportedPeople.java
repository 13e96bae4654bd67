package io.chengnuo.workspace.imports;

import static io.chengnuo.workspace.db.Tables.IMPORTED_KEYS;

import io.chengnuo.people.AddPerson;
import io.chengnuo.people.AddTeam;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Team;
import io.chengnuo.people.TeamKind;
import io.chengnuo.people.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The people and teams that a file names. A team of the same name is that team. Others are added when the mapping says so:
 * people without password, post or right, who cannot sign in; else they are left out.
 */
class ImportedPeople {

    private static final String PEOPLE = "PEOPLE";
    private static final String TEAMS = "TEAMS";

    private final DSLContext sql;
    private final Organisation organisation;
    private final AddPerson addPerson;
    private final AddTeam addTeam;
    private final String source;
    private final boolean add;
    private final Map<String, Optional<UUID>> people = new HashMap<>();
    private final Map<String, Optional<Group>> teams = new HashMap<>();

    /** A team and its unit. */
    record Group(UUID id, UUID unit) {}

    ImportedPeople(
            DSLContext sql,
            Organisation organisation,
            AddPerson addPerson,
            AddTeam addTeam,
            String source,
            boolean add) {
        this.sql = sql;
        this.organisation = organisation;
        this.addPerson = addPerson;
        this.addTeam = addTeam;
        this.source = source;
        this.add = add;
    }

    @Nullable
    UUID person(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return people.computeIfAbsent(name, this::findPerson).orElse(null);
    }

    @Nullable
    Group team(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return teams.computeIfAbsent(name, this::findTeam).orElse(null);
    }

    /** Forgets what a transaction that was undone had added. */
    void forget() {
        people.clear();
        teams.clear();
    }

    private Optional<UUID> findPerson(String name) {
        var known = known(PEOPLE, name);
        if (known.isPresent() || !add) {
            return known;
        }
        var mail = UUID.nameUUIDFromBytes((source + "\n" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "@imported.invalid";
        var added = addPerson.add(shown(name), mail, null);
        keep(PEOPLE, name, added);
        return Optional.of(added);
    }

    private Optional<Group> findTeam(String name) {
        var same = organisation.teams().stream()
                .filter(team -> team.name().equals(shown(name)))
                .findFirst();
        if (same.isPresent()) {
            return same.map(ImportedPeople::group);
        }
        var known = known(TEAMS, name);
        if (known.isPresent()) {
            return known.map(organisation::team).map(ImportedPeople::group);
        }
        if (!add) {
            return Optional.empty();
        }
        var root = organisation.units().stream()
                .filter(unit -> unit.parent() == null)
                .map(Unit::id)
                .findFirst();
        return root.map(unit -> {
            var team = addTeam.add(unit, shown(name), TeamKind.CUSTOMER_SERVICE);
            keep(TEAMS, name, team.id());
            return group(team);
        });
    }

    /** A bare number is no name: it is shown with its source. */
    private String shown(String name) {
        return name.matches("\\d+") ? source + " " + name : name;
    }

    private static Group group(Team team) {
        return new Group(team.id(), team.unit());
    }

    private Optional<UUID> known(String kind, String name) {
        return sql.select(IMPORTED_KEYS.SUBJECT)
                .from(IMPORTED_KEYS)
                .where(IMPORTED_KEYS.KIND.eq(kind))
                .and(IMPORTED_KEYS.SOURCE.eq(source))
                .and(IMPORTED_KEYS.KEY.eq(name))
                .fetchOptional(IMPORTED_KEYS.SUBJECT);
    }

    private void keep(String kind, String name, UUID subject) {
        sql.insertInto(IMPORTED_KEYS)
                .set(IMPORTED_KEYS.KIND, kind)
                .set(IMPORTED_KEYS.SOURCE, source)
                .set(IMPORTED_KEYS.KEY, name)
                .set(IMPORTED_KEYS.SUBJECT, subject)
                .execute();
    }
}
