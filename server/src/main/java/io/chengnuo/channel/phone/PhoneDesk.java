package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALLS;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.phone.LineCommand.Kind;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What people at their screens do with calls. The system is asked outside of any transaction; what it does it tells by events. */
@Service
class PhoneDesk {

    private static final Pattern SHORT = Pattern.compile("\\d{2,6}");

    private final Calls calls;
    private final Extensions extensions;
    private final Dials dials;
    private final Connectors connectors;
    private final List<PhoneLine> lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhoneDesk(
            Calls calls,
            Extensions extensions,
            Dials dials,
            Connectors connectors,
            List<PhoneLine> lines,
            TransactionTemplate transaction,
            Clock clock) {
        this.calls = calls;
        this.extensions = extensions;
        this.dials = dials;
        this.connectors = connectors;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Asked(Connector connector, LineCommand command) {}

    /** {@code byBrowser}: what the softphone of the person calls itself; null where the telephone system calls. */
    record Dialled(UUID id, @Nullable String byBrowser) {}

    /** Calls a number from the extension of a person. */
    Dialled dial(UUID person, String number, @Nullable UUID ticket) {
        var now = clock.instant();
        var id = Ids.next(now);
        var asked = transaction.execute(status -> {
            var extension = extensions.ofPerson(person, null).orElseThrow(() -> new Conflict("no_extension"));
            var connector = inUse(extension.connector());
            var spelled = spelled(number, connector);
            dials.add(id, extension, spelled, ticket, now);
            return new Asked(connector, new LineCommand(id, Kind.DIAL, null, extension.extension(), spelled));
        });
        try {
            tell(asked);
        } catch (Conflict e) {
            transaction.executeWithoutResult(status -> dials.forget(id));
            throw e;
        }
        var byBrowser = asked.connector().kind() == ConnectorKind.SOFTPHONE;
        return new Dialled(id, byBrowser ? asked.command().to() : null);
    }

    /** By softphone colleagues are called too, at their extensions. */
    private static String spelled(String number, Connector connector) {
        var plain = number.strip();
        return connector.kind() == ConnectorKind.SOFTPHONE
                        && SHORT.matcher(plain).matches()
                ? plain
                : Identity.read(IdentityKind.PHONE, number, "number").value();
    }

    /** Of a call at this person's extension; one that rings at his group he can answer. */
    void command(UUID call, UUID person, Kind kind, @Nullable String to) {
        tell(transaction.execute(status -> {
            var group = kind == Kind.ANSWER ? Calls.ringsAtExtensionOf(person) : DSL.falseCondition();
            var at = calls.require(call, CALLS.PERSON.eq(person).or(group));
            if (at.endedAt() != null) {
                throw new Conflict("call_over");
            }
            var extension = person.equals(at.person()) ? at.extension() : extensions.at(at.connector(), person);
            if (extension == null) {
                throw new Conflict("no_extension");
            }
            return new Asked(
                    inUse(at.connector()), new LineCommand(Ids.next(clock.instant()), kind, at.key(), extension, to));
        }));
    }

    /** What this person can ask of the telephone system of a call. */
    Set<Kind> takes(Call call, UUID person) {
        var all = connectors
                .find(call.connector())
                .filter(Connector::enabled)
                .flatMap(found -> to(found).map(line -> line.takes(found)))
                .orElse(Set.of());
        return person.equals(call.person())
                ? all
                : all.stream().filter(Kind.ANSWER::equals).collect(Collectors.toSet());
    }

    private Connector inUse(UUID connector) {
        return connectors
                .find(connector)
                .filter(Connector::enabled)
                .orElseThrow(() -> new Conflict("phone_takes_no_commands"));
    }

    private void tell(Asked asked) {
        to(asked.connector())
                .orElseThrow(() -> new Conflict("phone_takes_no_commands"))
                .command(asked.connector(), asked.command());
    }

    private Optional<PhoneLine> to(Connector connector) {
        return lines.stream().filter(line -> line.kind() == connector.kind()).findFirst();
    }
}
