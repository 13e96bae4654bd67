package io.chengnuo.channel.outlet;

import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which regions the company serves. */
@Service
public class ServeRegions {

    private final ServedRegions regions;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    ServeRegions(ServedRegions regions, Tenants tenants, Facts facts, Clock clock) {
        this.regions = regions;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code name} as people write it in full: {@code 浙江省杭州市西湖区}. */
    public record Wanted(
            @NotNull @Pattern(regexp = Region.CODE) String code,
            @NotBlank @Size(max = 100) String name) {}

    /** Answers how many were new or are called otherwise. From today, unless a day is given. */
    @Transactional
    public int serve(List<Wanted> wanted, @Nullable LocalDate since) {
        var now = clock.instant();
        var day = since == null ? today() : since;
        var news = wanted.stream()
                .filter(one -> regions.serve(one.code(), one.name().strip(), day))
                .map(one -> new RegionServed(one.code(), one.name().strip(), day, now))
                .toList();
        facts.recordAll(news);
        return news.size();
    }

    @Transactional
    void leave(String code) {
        var today = today();
        var name = regions.on(today).stream()
                .filter(one -> one.code().equals(code))
                .map(ServedRegions.Served::name)
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_region"));
        regions.leave(code, today);
        facts.record(new RegionLeft(code, name, today, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), tenants.require(Tenancy.require()).zone());
    }
}
