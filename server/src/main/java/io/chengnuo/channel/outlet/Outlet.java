package io.chengnuo.channel.outlet;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where customers are served face to face. */
public record Outlet(UUID id, Details details, long version) {

    /**
     * @param code short and for good: it stands in the address that the QR code at the door leads to
     * @param region where it stands, six digits of GB/T 2260
     * @param calendar its opening hours, the key of a working calendar
     * @param services categories of requests it takes
     * @param covers regions it is the reachable outlet of; a province or a city covers everything in it
     * @param slotCapacity how many appointments begin at the same time
     * @param team where requests taken here go
     */
    public record Details(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{2,20}")
            String code,

            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 300) String address,
            @NotNull @Pattern(regexp = Region.CODE) String region,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Nullable @Size(max = 40) String phone,
            @NotBlank @Size(max = 80) String calendar,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 80) String> services,
            @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = Region.CODE) String> covers,
            @NotNull @Min(1) @Max(99) Integer counters,
            @NotNull @Min(5) @Max(240) Integer slotMinutes,
            @NotNull @Min(0) @Max(99) Integer slotCapacity,
            @Nullable UUID person,
            @Nullable UUID team,
            @NotNull LocalDate opensOn,
            @Nullable LocalDate closesOn) {

        Details cleaned() {
            return new Details(
                    code.toUpperCase(Locale.ROOT),
                    name.strip(),
                    address.strip(),
                    region,
                    latitude,
                    longitude,
                    phone == null || phone.isBlank() ? null : phone.strip(),
                    calendar,
                    services.stream().distinct().toList(),
                    covers.stream().distinct().sorted().toList(),
                    counters,
                    slotMinutes,
                    slotCapacity,
                    person,
                    team,
                    opensOn,
                    closesOn);
        }
    }

    /** Whether it exists for customers on that day; its hours are another matter. */
    boolean runsOn(LocalDate day) {
        return !day.isBefore(details.opensOn()) && (details.closesOn() == null || day.isBefore(details.closesOn()));
    }

    boolean serves(String category) {
        return details.services().stream().anyMatch(one -> category.equals(one) || category.startsWith(one + "/"));
    }
}
