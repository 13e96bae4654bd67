package io.chengnuo.console.demo;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.channel.reach.UsualReach;
import io.chengnuo.customer.RegisterCustomers;
import io.chengnuo.customer.classes.Purchases;
import io.chengnuo.customer.classes.RunClasses;
import io.chengnuo.people.ReadNotices;
import io.chengnuo.people.SetUpCompany;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.facts.FactRelay;
import io.chengnuo.sla.WatchClocks;
import io.chengnuo.sla.escalation.RaiseEscalations;
import io.chengnuo.sla.escalation.WatchQuiet;
import io.chengnuo.ticket.LapseDeliveries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds the story company and lets it live through its quarter, up to now. */
public final class DemoCompany {
    /** The same story every time, only the dates move with today. */
    private static final long SEED = 20_260_322;

    private final ApplicationContext parts;
    private final int days;
    private final MovableClock clock;
    private final StoryBook book = StoryBook.read();
    private final Random random = new Random(SEED);

    /** {@code days}: how many days up to now the story covers. */
    public DemoCompany(ApplicationContext parts, int days) {
        this.parts = parts;
        this.days = days;
        this.clock = parts.getBean(MovableClock.class);
    }

    /** Somebody to sign in as, and what one sees then. */
    public record Role(String name, String email, String says) {}

    /** Those who may sign in, in the order of the story book. */
    public static List<Role> roles() {
        var book = StoryBook.read();
        return book.people().stream()
                .filter(person -> person.says() != null)
                .map(person ->
                        new Role(person.name(), person.mail() + "@" + book.domain(), String.valueOf(person.says())))
                .toList();
    }

    /**
     * Takes some twenty thousand steps, each the product's own use case at its own moment. Answers how many it refused.
     *
     * @param password of everybody who may sign in
     * @param progress hears how many of a hundred steps are done
     */
    public int live(String password, IntConsumer progress) {
        var now = clock.instant();
        var begin = now.minus(Duration.ofDays(days + 2));
        var begun = clock.at(begin, () -> found(password));
        return Tenancy.as(begun.company(), () -> {
            var prepared = clock.at(begin.plusSeconds(60), () -> prepare(begun, password, now));
            clock.at(begin.plus(Duration.ofHours(30)), () -> new ProcedureReview(parts, begun.administrator()).held());
            var meanwhile = new ProductMeanwhile(
                    parts.getBean(WatchClocks.class),
                    parts.getBean(FactRelay.class),
                    parts.getBean(RaiseEscalations.class),
                    parts.getBean(WatchQuiet.class),
                    parts.getBean(LapseDeliveries.class),
                    begun);
            var refused = new Performance(clock, begun.company(), actors(prepared.cast()), meanwhile)
                    .play(prepared.scenes(), now, progress);
            new DutyScenes(parts, prepared.cast()).play(now);
            new KnowledgeScenes(parts, clock, prepared.cast()).play(now);
            Acting.person(begun.administrator(), "demo").run(parts.getBean(UsualReach.class)::begin);
            new WrittenByHand(parts, clock, prepared.cast().manager().id()).fill(now);
            new LookedAfter(parts, prepared.cast()).decide();
            new WorkScenes(parts, clock, prepared.cast()).play(now);
            new CareScenes(parts, clock, prepared.cast()).play(now);
            new PlaceScenes(parts, clock, prepared.cast(), begun.administrator()).play(now);
            new VisitScenes(parts, clock, prepared.cast()).play(now);
            new ChatScenes(parts, clock, prepared.cast()).play(now);
            new CallScenes(parts, clock, prepared.cast()).play(now);
            new MessengerScenes(parts, clock, prepared.cast()).play(now);
            new AdoptionScenes(parts, clock, prepared.cast(), begun.administrator(), begin).play(now);
            parts.getBean(RunClasses.class).run(false);
            new TableScenes(parts, clock, prepared.cast(), begun.administrator()).play(now);
            new ProcedureReview(parts, begun.administrator()).proposed();
            new PolicyRevision(parts, begun.administrator()).underWay();
            new ImprovementScenes(parts, clock, prepared.cast(), begun.administrator(), begin.plus(Duration.ofHours(1)))
                    .play(now);
            seen(prepared.cast(), begun.administrator(), now.minus(Duration.ofHours(8)));
            return refused;
        });
    }

    /** People read what they are told: only that of the last hours waits at the bell. */
    private void seen(Cast cast, UUID administrator, Instant until) {
        var read = parts.getBean(ReadNotices.class);
        Stream.concat(cast.everybody().map(Cast.Member::id), Stream.of(administrator))
                .distinct()
                .forEach(person -> Acting.person(person, "demo").run(() -> read.before(person, until)));
    }

    private SetUpCompany.Begun found(String password) {
        var administrator = book.people().getFirst();
        return parts.getBean(SetUpCompany.class)
                .first(
                        new SetUpCompany.Company(
                                book.company(), null, Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), "default"),
                        new SetUpCompany.Administrator(
                                administrator.name(), administrator.mail() + "@" + book.domain(), password));
    }

    private record Prepared(Cast cast, List<Scene> scenes) {}

    private Actors actors(Cast cast) {
        return new Actors(parts, new Paperwork(parts, cast.manager().id()));
    }

    private Prepared prepare(SetUpCompany.Begun begun, String password, Instant now) {
        var cast = Cast.hire(book, parts, begun.root(), begun.administrator(), password);
        var clientele = Clientele.register(
                book, parts.getBean(RegisterCustomers.class), parts.getBean(TransactionTemplate.class), random);
        Acting.person(begun.administrator(), "demo")
                .run(() -> clientele.shop(parts.getBean(Purchases.class), clock.instant(), random));
        new Desk(parts, cast, begun.administrator())
                .open(now.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate());
        var calendars = parts.getBean(Calendars.class);
        var hours = new Hours(calendars.require("service-hours"), calendars.require("technical-desk"), random);
        return new Prepared(cast, new Plot(book, cast, clientele, hours, now, days).scenes(now));
    }

    private record ProductMeanwhile(
            WatchClocks watch,
            FactRelay relay,
            RaiseEscalations raise,
            WatchQuiet quiet,
            LapseDeliveries lapse,
            SetUpCompany.Begun begun)
            implements Performance.Meanwhile {
        @Override
        public void hourPassed() {
            watch.now();
        }

        @Override
        public void dayPassed() {
            relay.catchUp(begun.company());
            quiet.now();
            raise.now();
            lapse.now();
        }
    }
}
