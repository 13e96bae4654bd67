package io.chengnuo.channel.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.channel.portal.PortalBrowser;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appointments, the queue in the hall and what becomes of them at the counter. */
@ChengnuoTest
@Tag("REQ-CHN-12")
class WalkInTests {

    private static final Right[] CLERK = {Right.COUNTER_WORK, Right.TICKET_OPEN, Right.TICKET_READ, Right.CUSTOMER_READ
    };

    private TestCompany company;

    @Test
    void aVisitorTakesANumberIsCalledAndGetsATicket() {
        var outlet = open(2);
        var clerk = company.person(CLERK);
        var counter = company.api(clerk);
        var phone = new PortalBrowser(company);
        var first = phone.post("/portal/outlets/" + outlet.code() + "/numbers", Map.of("service", service()))
                .expect(201);
        assertThat(first.text("/label")).isEqualTo("A001");
        var second = phone.post("/portal/outlets/" + outlet.code() + "/numbers", Map.of("service", service()))
                .expect(201);
        var held = company.anonymous().with("X-Pass", second.text("/pass"));
        assertThat(held.get("/portal/queue-numbers/" + second.text("/id"))
                        .json()
                        .get("ahead")
                        .asInt())
                .isEqualTo(1);
        phone.get("/portal/queue-numbers/" + second.text("/id")).refused(404, "no_such_number");

        var called = counter.post("/outlets/" + outlet.id() + "/calls", Map.of("counter", 1))
                .expect(201)
                .text("/id");
        assertThat(called).isEqualTo(first.text("/id"));
        counter.post("/outlets/" + outlet.id() + "/calls", Map.of("counter", 1)).refused(409, "counter_busy");
        var wall = company.anonymous()
                .get("/portal/outlets/" + outlet.code() + "/hall")
                .expect(200);
        assertThat(wall.text("/called/0/label")).isEqualTo("A001");
        assertThat(wall.json().get("waiting").asInt()).isEqualTo(1);
        counter.put("/queue-numbers/" + called + "/recall", Map.of()).expect(204);

        var received = counter.post(
                        "/queue-numbers/" + called + "/ticket",
                        Map.of("name", "张伟", "phone", "13900002345", "subject", "来网点换货"))
                .expect(201);
        var ticket = counter.get("/tickets/" + received.text("/ticket")).expect(200);
        assertThat(ticket.text("/channel")).isEqualTo("walk_in");
        assertThat(ticket.text("/firstResponder/id")).isEqualTo(clerk.id().toString());
        assertThat(counter.get("/tickets/" + received.text("/ticket") + "/clocks")
                        .expect(200)
                        .json()
                        .get("items"))
                .isNotEmpty();
        assertThat(kinds(counter, received.text("/ticket"))).contains("TicketOpened", "WalkInReceived");
        counter.post(
                        "/queue-numbers/" + called + "/ticket",
                        Map.of("name", "张伟", "phone", "13900002345", "subject", "再来一次"))
                .refused(409, "number_has_ticket");
        counter.put("/queue-numbers/" + called + "/end", Map.of()).expect(204);
        var queue = counter.get("/outlets/" + outlet.id() + "/queue").expect(200);
        assertThat(queue.json().get("meanWaitSeconds").asLong()).isNotNegative();

        var next = counter.post("/outlets/" + outlet.id() + "/calls", Map.of("counter", 1))
                .expect(201)
                .text("/id");
        counter.put("/queue-numbers/" + next + "/ticket", Map.of("ticket", received.text("/ticket")))
                .expect(200);
        counter.put("/queue-numbers/" + next + "/absence", Map.of()).expect(204);
        counter.post("/outlets/" + outlet.id() + "/calls", Map.of("counter", 1)).refused(409, "nobody_waits");
        counter.post("/outlets/" + outlet.id() + "/calls", Map.of("counter", 9)).refused(422, "no_such_counter");
    }

    @Test
    void countersThatCallAtOnceNeverGetTheSameNumber() throws Exception {
        var outlet = open(8);
        var clerk = company.api(company.person(CLERK));
        var phone = new PortalBrowser(company);
        for (var i = 0; i < 8; i++) {
            phone.post("/portal/outlets/" + outlet.code() + "/numbers", Map.of("service", service()))
                    .expect(201);
        }
        try (var counters = Executors.newFixedThreadPool(8)) {
            var called = counters.invokeAll(IntStream.rangeClosed(1, 8)
                    .<java.util.concurrent.Callable<String>>mapToObj(counter ->
                            () -> clerk.post("/outlets/" + outlet.id() + "/calls", Map.of("counter", counter))
                                    .expect(201)
                                    .text("/id"))
                    .toList());
            var ids = new java.util.HashSet<String>();
            for (var one : called) {
                assertThat(ids.add(one.get())).isTrue();
            }
            assertThat(ids).hasSize(8);
        }
    }

    @Test
    void aClosedOutletGivesNoNumbersAndSaysWhenItOpens() {
        var outlet = open(1, hours("09:00-18:00"));
        var night = Instant.parse("2026-03-01T18:30:00Z"); // half past two in Shanghai
        company.clock()
                .at(
                        night,
                        () -> Tenancy.as(company.id(), () -> {
                            var today = company.inside(() -> company.bean(OpeningHours.class)
                                    .today(company.bean(Outlets.class).require(outlet.id())));
                            assertThat(today.open()).isFalse();
                            assertThat(today.nextOpening()).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
                            assertThatThrownBy(() ->
                                            company.bean(TakeNumber.class).take(outlet.id(), service(), null, null))
                                    .isInstanceOf(Conflict.class)
                                    .hasMessageContaining("outlet_closed");
                            return true;
                        }));
    }

    @Test
    void anAppointmentIsBookedMovedKeptAndItsPlaceGoesOnce() {
        var outlet = open(1);
        var browser = new PortalBrowser(company);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        var free = slots(outlet, day);
        while (free.size() < 2) {
            day = day.plusDays(1);
            free = slots(outlet, day);
        }
        var contact = Map.of("name", "李娜", "phone", "13800007777");
        var booked = browser.post(
                        "/portal/outlets/" + outlet.code() + "/appointments",
                        Map.of("service", service(), "startsAt", free.getFirst(), "contact", contact))
                .expect(201);
        browser.post(
                        "/portal/outlets/" + outlet.code() + "/appointments",
                        Map.of(
                                "service",
                                service(),
                                "startsAt",
                                free.getFirst(),
                                "contact",
                                Map.of("name", "别人", "phone", "13800008888")))
                .refused(409, "slot_taken");
        var path = "/portal/appointments/" + booked.text("/id");
        browser.get(path).refused(404, "no_such_appointment");
        var holder = company.anonymous().with("X-Pass", booked.text("/pass"));
        holder.put(path + "/time", Map.of("startsAt", free.get(1))).expect(204);
        assertThat(holder.get(path).text("/startsAt")).isEqualTo(free.get(1));
        assertThat(slots(outlet, day)).contains(free.getFirst()).doesNotContain(free.get(1));
        holder.put(path + "/time", Map.of("startsAt", Instant.parse(free.get(1)).plusSeconds(60)))
                .refused(422, "no_such_slot");
        var clerk = company.api(company.person(CLERK));
        clerk.post("/appointments/" + booked.text("/id") + "/arrival", Map.of())
                .refused(409, "appointment_another_day");
        assertThat(clerk.get("/outlets/" + outlet.id() + "/appointments?day=" + day)
                        .text("/items/0/customer/name"))
                .isEqualTo("李娜");
        holder.delete(path).expect(204);
        holder.delete(path).refused(409, "appointment_over");
        assertThat(slots(outlet, day)).contains(free.get(1));
    }

    @Test
    void whoHasAnAppointmentGoesFirstAndIsRemindedOnce() {
        var outlet = open(1);
        var start = Instant.parse("2026-03-03T02:00:00Z"); // a Tuesday, ten in Shanghai
        var appointment = company.clock()
                .at(
                        start.minusSeconds(3600 * 20),
                        () -> company.inside(() -> {
                            var customer = company.bean(RecogniseCustomer.class)
                                    .from("赵敏", "zhao@example.com", null)
                                    .customer()
                                    .value();
                            return company.bean(BookAppointment.class)
                                    .book(outlet.id(), customer, service(), start, null)
                                    .id();
                        }));
        var day = start.minusSeconds(3600 * 17);
        company.clock().at(day, () -> {
            Tenancy.run(
                    company.id(), () -> company.bean(WatchAppointments.class).now());
            return true;
        });
        assertThat(company.inside(() -> company.bean(Appointments.class).claimToRemind(day, start, 10)))
                .isEmpty();
        company.clock()
                .at(
                        start.minusSeconds(60),
                        () -> company.inside(() -> {
                            var take = company.bean(TakeNumber.class);
                            var walkIn = take.take(outlet.id(), service(), null, null);
                            var arrived = take.arrive(appointment);
                            assertThat(company.bean(ServeCounter.class)
                                            .next(
                                                    outlet.id(),
                                                    1,
                                                    company.administrator().id()))
                                    .isEqualTo(arrived.id())
                                    .isNotEqualTo(walkIn.id());
                            return true;
                        }));
    }

    private record Opened(UUID id, String code) {}

    private Opened open(int counters) {
        return open(counters, hours("00:00-24:00"));
    }

    private Opened open(int counters, String calendar) {
        var code = "W" + UUID.randomUUID().toString().substring(0, 8);
        var details = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "name",
                "杭州文三路网点",
                "address",
                "文三路 1 号",
                "region",
                "330106",
                "calendar",
                calendar,
                "services",
                List.of(service()),
                "covers",
                List.of("330100"),
                "counters",
                counters,
                "slotMinutes",
                30,
                "slotCapacity",
                1));
        details.put("opensOn", "2025-01-01");
        var id = company.api(company.administrator())
                .post("/outlets", details)
                .expect(201)
                .text("/id");
        return new Opened(UUID.fromString(id), code);
    }

    private String hours(String... periods) {
        var key = "hall-" + UUID.randomUUID().toString().substring(0, 8);
        var week = new HashMap<String, Object>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
            week.put(day, List.of(periods));
        }
        company.api(company.administrator())
                .put("/calendars/" + key, Map.of("zone", "Asia/Shanghai", "weekly", week, "holidays", "none"))
                .expect(201);
        return key;
    }

    private List<String> slots(Opened outlet, LocalDate day) {
        return StreamSupport.stream(
                        company.anonymous()
                                .get("/portal/outlets/" + outlet.code() + "/slots?day=" + day)
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.get("free").asInt() > 0)
                .map(one -> one.get("startsAt").asString())
                .toList();
    }

    private static List<String> kinds(TestApi api, String ticket) {
        return StreamSupport.stream(
                        api.get("/tickets/" + ticket + "/events")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(one -> one.get("kind").asString())
                .toList();
    }

    private String service() {
        return Tenancy.as(
                company.id(),
                () -> company.bean(PolicyInForce.class)
                        .now()
                        .categories()
                        .roots()
                        .getFirst()
                        .key());
    }
}
