package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.CUSTOMER_TEAMS;

import io.chengnuo.routing.db.tables.records.CustomerTeamsRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Customers with a service team of their own, as rows. */
@Repository
class CustomerTeams {

    private static final TypeReference<List<NamedPost>> POSTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> COLUMNS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    CustomerTeams(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A post of the project by name, who fills it and what it does. */
    record NamedPost(String name, @Nullable UUID person, String duties) {}

    record CustomerTeam(
            UUID customer,
            UUID team,
            @Nullable String project,
            List<NamedPost> posts,
            List<String> columns,
            Instant since,
            long version) {}

    Optional<CustomerTeam> of(UUID customer) {
        return sql.selectFrom(CUSTOMER_TEAMS)
                .where(CUSTOMER_TEAMS.CUSTOMER.eq(customer))
                .fetchOptional(this::team);
    }

    List<CustomerTeam> all() {
        return sql.selectFrom(CUSTOMER_TEAMS)
                .orderBy(CUSTOMER_TEAMS.SINCE.desc(), CUSTOMER_TEAMS.CUSTOMER)
                .limit(500)
                .fetch(this::team);
    }

    /** With a table of their own, of those teams. */
    List<CustomerTeam> withTable(Collection<UUID> teams) {
        return sql
                .selectFrom(CUSTOMER_TEAMS)
                .where(CUSTOMER_TEAMS.TEAM.in(teams))
                .orderBy(CUSTOMER_TEAMS.SINCE.desc(), CUSTOMER_TEAMS.CUSTOMER)
                .limit(20)
                .fetch(this::team)
                .stream()
                .filter(team -> !team.columns().isEmpty())
                .toList();
    }

    void put(
            UUID customer,
            UUID team,
            @Nullable String project,
            List<NamedPost> posts,
            List<String> columns,
            UUID by,
            Instant at) {
        var shown = JSONB.valueOf(json.writeValueAsString(columns));
        var named = JSONB.valueOf(json.writeValueAsString(posts));
        sql.insertInto(CUSTOMER_TEAMS)
                .set(CUSTOMER_TEAMS.CUSTOMER, customer)
                .set(CUSTOMER_TEAMS.TEAM, team)
                .set(CUSTOMER_TEAMS.PROJECT, project)
                .set(CUSTOMER_TEAMS.NAMED_POSTS, named)
                .set(CUSTOMER_TEAMS.COLUMNS, shown)
                .set(CUSTOMER_TEAMS.SINCE, at)
                .set(CUSTOMER_TEAMS.SET_BY, by)
                .onConflict(CUSTOMER_TEAMS.TENANT_ID, CUSTOMER_TEAMS.CUSTOMER)
                .doUpdate()
                .set(CUSTOMER_TEAMS.TEAM, team)
                .set(CUSTOMER_TEAMS.PROJECT, project)
                .set(CUSTOMER_TEAMS.NAMED_POSTS, named)
                .set(CUSTOMER_TEAMS.COLUMNS, shown)
                .set(CUSTOMER_TEAMS.SET_BY, by)
                .set(CUSTOMER_TEAMS.VERSION, CUSTOMER_TEAMS.VERSION.plus(1))
                .execute();
    }

    boolean remove(UUID customer) {
        return sql.deleteFrom(CUSTOMER_TEAMS)
                        .where(CUSTOMER_TEAMS.CUSTOMER.eq(customer))
                        .execute()
                > 0;
    }

    private CustomerTeam team(CustomerTeamsRecord row) {
        return new CustomerTeam(
                row.getCustomer(),
                row.getTeam(),
                row.getProject(),
                json.readValue(row.getNamedPosts().data(), POSTS),
                json.readValue(row.getColumns().data(), COLUMNS),
                row.getSince(),
                row.getVersion());
    }
}
