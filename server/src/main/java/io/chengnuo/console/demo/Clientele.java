package io.chengnuo.console.demo;

import io.chengnuo.customer.CustomerKind;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.customer.NewCustomer;
import io.chengnuo.customer.Profile;
import io.chengnuo.customer.RegisterCustomers;
import io.chengnuo.customer.classes.Purchases;
import io.chengnuo.policy.Tier;
import io.chengnuo.ticket.Requester;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** The company's customers: the firms the book names and persons with invented names. */
final class Clientele {
    private static final int PERSONS = 390;

    private final List<Client> clients;

    private Clientele(List<Client> clients) {
        this.clients = clients;
    }

    /** Somebody who asks. */
    record Client(String name, Requester requester) {}

    static Clientele register(
            StoryBook book, RegisterCustomers register, TransactionTemplate transaction, Random random) {
        var planned = new ArrayList<NewCustomer>();
        for (var firm : book.customers().firms()) {
            planned.add(customer(CustomerKind.FIRM, firm.name(), firm.tier(), planned.size()));
        }
        for (var person = 0; person < PERSONS; person++) {
            planned.add(customer(CustomerKind.PERSON, name(book, random), tier(random), planned.size()));
        }
        var ids = Objects.requireNonNull(transaction.execute(status -> register.registerAll(planned)));
        return new Clientele(IntStream.range(0, planned.size())
                .mapToObj(i -> new Client(
                        planned.get(i).name(),
                        new Requester(ids.get(i).value(), planned.get(i).tier())))
                .toList());
    }

    Client anybody(Random random) {
        return clients.get(random.nextInt(clients.size()));
    }

    Client named(String name) {
        return clients.stream()
                .filter(client -> client.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What they bought within the year before the story begins, the better ones more and oftener. */
    void shop(Purchases purchases, Instant begin, Random random) {
        for (var client : clients) {
            var orders = switch (client.requester().tier()) {
                case HIGH -> 3 + random.nextInt(4);
                case MIDDLE -> 1 + random.nextInt(2);
                case LOW -> random.nextInt(2);
            };
            for (var order = 1; order <= orders; order++) {
                var amount = BigDecimal.valueOf(300 + random.nextInt(orders * 2_000));
                purchases.tell(
                        client.requester().customer(),
                        new Purchases.Purchase(
                                "DD-" + order,
                                amount,
                                amount.multiply(BigDecimal.valueOf(18 + random.nextInt(12)))
                                        .movePointLeft(2),
                                begin.minus(Duration.ofHours(random.nextInt(250 * 24)))));
            }
        }
    }

    /** Numbers of no real subscriber: the block 1990000. */
    private static NewCustomer customer(CustomerKind kind, String name, Tier tier, int number) {
        return new NewCustomer(
                kind,
                name,
                tier,
                false,
                Profile.EMPTY,
                List.of(
                        Identity.read(IdentityKind.PHONE, "1990000%04d".formatted(number), "phone"),
                        Identity.read(IdentityKind.MAIL, "kehu%04d@mail.example".formatted(number), "mail")));
    }

    private static String name(StoryBook book, Random random) {
        var parts = book.customers();
        return parts.surnames().get(random.nextInt(parts.surnames().size()))
                + parts.given().get(random.nextInt(parts.given().size()));
    }

    private static Tier tier(Random random) {
        var hundred = random.nextInt(100);
        return hundred < 14 ? Tier.HIGH : hundred < 59 ? Tier.MIDDLE : Tier.LOW;
    }
}
