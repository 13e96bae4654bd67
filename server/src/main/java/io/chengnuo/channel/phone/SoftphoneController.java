package io.chengnuo.channel.phone;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Unauthorized;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The telephone in somebody's own browser: how it registers, and what it tells of its calls. */
@RestController
@RequestMapping("/api/v1/softphone")
class SoftphoneController {

    private static final Limit EVENTS = new Limit("events of softphones", 600, Duration.ofMinutes(10));
    private static final int TWELVE_HOURS = 43_200_000;

    private final SipAccounts accounts;
    private final Connectors connectors;
    private final TakeSoftphoneEvent take;
    private final Attempts attempts;
    private final Access access;
    private final Clock clock;

    SoftphoneController(
            SipAccounts accounts,
            Connectors connectors,
            TakeSoftphoneEvent take,
            Attempts attempts,
            Access access,
            Clock clock) {
        this.accounts = accounts;
        this.connectors = connectors;
        this.take = take;
        this.attempts = attempts;
        this.access = access;
        this.clock = clock;
    }

    /** {@code tells}: whether the softphone tells its calls, or the telephone system alone. */
    record Softphone(
            UUID connector,
            String name,
            String webSocket,
            String domain,
            String extension,
            String login,
            String password,
            boolean tells,
            List<SoftphoneSettings.IceServer> iceServers) {}

    /** {@code softphone}: null for somebody who has none. */
    record Mine(@Nullable Softphone softphone) {}

    /** {@code call}: the SIP Call-ID. {@code ago}: milliseconds since it happened, as clocks of browsers are often wrong. */
    record Told(
            @NotNull @Pattern(regexp = "[!-~]{1,150}") String call,
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String id,
            @NotNull CallEvent.Kind kind,
            @Min(0) @Max(TWELVE_HOURS) int ago,
            @Nullable Direction direction,

            @Nullable @Pattern(regexp = "[+*#0-9A-Za-z_.-]{1,40}")
            String number) {}

    record Taken(UUID call, CallState state) {}

    record Alive(@NotNull @Size(max = 10) Set<@NotNull @Pattern(regexp = "[!-~]{1,150}") String> calls) {}

    /** With the password: for this person's browser alone, and for no program that acts for him. */
    @GetMapping
    @Requires(Right.CALL_WORK)
    @Transactional(readOnly = true)
    public Mine mine() {
        if (Acting.current().kind() == Acting.Kind.PROGRAM) {
            throw new Unauthorized("browser_needed");
        }
        var person = access.person();
        return new Mine(accounts.ofPerson(person).map(this::shown).orElse(null));
    }

    private Softphone shown(SipAccounts.Account account) {
        var connector = connectors.require(account.connector());
        return new Softphone(
                connector.id(),
                connector.name(),
                connector.require(SoftphoneSettings.WEB_SOCKET),
                connector.require(SoftphoneSettings.DOMAIN),
                account.extension(),
                account.login(),
                accounts.password(account),
                SoftphoneSettings.toldBySoftphone(connector),
                SoftphoneSettings.iceServers(connector, account.person(), clock.instant()));
    }

    /** Something happened to a call of one's own softphone. Told twice it is taken once; 600 times in ten minutes at most. */
    @PostMapping("/events")
    @Requires(Right.CALL_WORK)
    Taken tell(@Valid @RequestBody Told told) {
        var person = access.person();
        attempts.count(EVENTS, person.toString());
        var call = take.take(
                person,
                new TakeSoftphoneEvent.Told(
                        told.call(),
                        told.id(),
                        told.kind(),
                        clock.instant().minusMillis(told.ago()),
                        told.direction(),
                        told.number()));
        return new Taken(call.id(), call.state());
    }

    /** Which calls one's own softphone still has: the others ended without its telling, as when the browser broke down. */
    @PutMapping("/calls")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.CALL_WORK)
    void alive(@Valid @RequestBody Alive alive) {
        take.onlyThese(access.person(), alive.calls());
    }
}
