package io.chengnuo.ticket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people and teams are called. Lists ask for the same few again and again, so they are known for some seconds. */
@Component
class Names {

    private static final String GONE = "?";

    private final Organisation organisation;
    private final Cache<Key, String> people = cache();
    private final Cache<Key, String> teams = cache();

    Names(Organisation organisation) {
        this.organisation = organisation;
    }

    private record Key(UUID tenant, UUID id) {}

    /** Somebody or something with its name, as screens show it. */
    record Named(UUID id, String name) {}

    /** The names of some people and teams, fetched at once. */
    record Known(Map<UUID, String> people, Map<UUID, String> teams) {

        @Nullable
        Named person(@Nullable UUID id) {
            return id == null ? null : new Named(id, people.getOrDefault(id, GONE));
        }

        @Nullable
        Named team(@Nullable UUID id) {
            return id == null ? null : new Named(id, teams.getOrDefault(id, GONE));
        }
    }

    Known of(Stream<@Nullable UUID> itsPeople, Stream<@Nullable UUID> itsTeams) {
        return new Known(
                known(people, itsPeople, organisation::personNames), known(teams, itsTeams, organisation::teamNames));
    }

    private static Map<UUID, String> known(
            Cache<Key, String> cache, Stream<@Nullable UUID> ids, Function<Collection<UUID>, Map<UUID, String>> ask) {
        var tenant = Tenancy.require();
        var names = new HashMap<UUID, String>();
        var unknown = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        unknown.removeIf(id -> {
            var name = cache.getIfPresent(new Key(tenant, id));
            return name != null && names.put(id, name) == null;
        });
        if (!unknown.isEmpty()) {
            ask.apply(unknown).forEach((id, name) -> {
                cache.put(new Key(tenant, id), name);
                names.put(id, name);
            });
        }
        return names;
    }

    private static Cache<Key, String> cache() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build();
    }
}
