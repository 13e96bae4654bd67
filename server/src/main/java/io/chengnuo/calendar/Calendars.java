package io.chengnuo.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The working calendars of the company this thread works for, kept in memory: asking costs no database. */
@Component
public class Calendars {

    /** How long another node may still count by the old hours after a change. */
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(10);

    private record Name(UUID tenant, String key) {}

    private final CalendarRows rows;
    private final LoadingCache<Name, Optional<WorkingCalendar>> cache;

    Calendars(CalendarRows rows) {
        this.rows = rows;
        this.cache = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(STALE_AT_MOST)
                .build(name -> rows.find(name.key).map(row -> CalendarReading.read(row.definition())));
    }

    public WorkingCalendar require(String key) {
        return find(key).orElseThrow(() -> new NotFound("no_such_calendar"));
    }

    public Optional<WorkingCalendar> find(String key) {
        return cache.get(new Name(Tenancy.require(), key));
    }

    /** The calendars there are, by key, with the names people know them by. */
    public Map<String, String> names() {
        var names = new TreeMap<String, String>();
        rows.all().forEach(row -> {
            var name = row.definition().name();
            names.put(row.key(), name == null || name.isBlank() ? row.key() : name);
        });
        return names;
    }

    /** A calendar as somebody thinks of it; refused like one that is saved. */
    public WorkingCalendar imagined(CalendarDefinition definition) {
        return CalendarReading.read(definition);
    }

    /** For those who must not count by hours that another node has changed just now. */
    public void refresh(String key) {
        cache.invalidate(new Name(Tenancy.require(), key));
    }

    /** After commit, because a reader before it would put the old calendar back. */
    @TransactionalEventListener
    void on(CalendarChanged changed) {
        cache.invalidate(new Name(Tenancy.require(), changed.key()));
    }
}
