package io.chengnuo.channel.outlet;

import io.chengnuo.people.OpenDoor;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Outlets as customers see them: where, when, for what, how many wait. */
@RestController
@RequestMapping("/api/v1/portal/outlets")
class PortalOutletController {

    private final Outlets outlets;
    private final OpeningHours hours;
    private final FreeSlots slots;
    private final QueueNumbers numbers;
    private final Hall hall;
    private final PolicyInForce policy;

    PortalOutletController(
            Outlets outlets,
            OpeningHours hours,
            FreeSlots slots,
            QueueNumbers numbers,
            Hall hall,
            PolicyInForce policy) {
        this.outlets = outlets;
        this.hours = hours;
        this.slots = slots;
        this.numbers = numbers;
        this.hall = hall;
        this.policy = policy;
    }

    record Service(String key, String name) {}

    record Shown(
            String code,
            String name,
            String address,
            @Nullable String phone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            OpeningHours.Today today,
            int waiting,
            boolean appointments,
            List<Service> services) {}

    record Items<T>(List<T> items) {}

    @GetMapping
    @OpenDoor("lists the outlets anybody may go to")
    @Transactional(readOnly = true)
    public Page<Shown> list(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{2}") String province,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
            Locale locale) {
        var filter = new Outlets.Filter(q, province, null, Outlets.State.RUNNING);
        var page = outlets.page(filter, hours.day(), limit, cursor);
        return new Page<>(
                page.items().stream().map(outlet -> shown(outlet, locale)).toList(), page.next());
    }

    @GetMapping("/{code}")
    @OpenDoor("shows an outlet anybody may go to")
    @Transactional(readOnly = true)
    public Shown read(@PathVariable String code, Locale locale) {
        return shown(outlets.require(code), locale);
    }

    @GetMapping("/{code}/slots")
    @OpenDoor("tells which times of an outlet can be booked")
    @Transactional(readOnly = true)
    public Items<FreeSlots.Slot> slots(@PathVariable String code, @RequestParam LocalDate day) {
        return new Items<>(slots.on(outlets.require(code), day));
    }

    @GetMapping("/{code}/hall")
    @OpenDoor("shows the numbers that hang on the wall of the hall")
    @Transactional(readOnly = true)
    public Hall.Board hall(@PathVariable String code) {
        return hall.board(outlets.require(code));
    }

    private Shown shown(Outlet outlet, Locale locale) {
        var details = outlet.details();
        var today = hours.today(outlet);
        var categories = policy.now().categories();
        return new Shown(
                details.code(),
                details.name(),
                details.address(),
                details.phone(),
                details.latitude(),
                details.longitude(),
                today,
                numbers.waiting(outlet.id(), today.day()),
                details.slotCapacity() > 0,
                details.services().stream()
                        .flatMap(key -> categories.find(key).stream())
                        .map(category ->
                                new Service(category.key(), category.name().in(locale)))
                        .toList());
    }
}
