package io.chengnuo.channel.outlet;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.channel.portal.PortalSession;
import io.chengnuo.people.OpenDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking a number by the phone and watching it come closer. */
@RestController
@RequestMapping("/api/v1/portal")
class PortalQueueController {

    private final Outlets outlets;
    private final TakeNumber take;
    private final ServeCounter counter;
    private final Hall hall;
    private final Pass pass;
    private final PortalAccess access;
    private final Attempts attempts;

    PortalQueueController(
            Outlets outlets,
            TakeNumber take,
            ServeCounter counter,
            Hall hall,
            Pass pass,
            PortalAccess access,
            Attempts attempts) {
        this.outlets = outlets;
        this.take = take;
        this.counter = counter;
        this.hall = hall;
        this.pass = pass;
        this.access = access;
        this.attempts = attempts;
    }

    record Wanted(
            @NotBlank @Size(max = 80) String service,
            @Nullable @Size(max = 60) String visitor) {}

    record Number(UUID id, String label, String pass) {
        static Number of(TakeNumber.Taken taken) {
            return new Number(taken.id(), taken.label(), taken.pass().text());
        }

        @Override
        public String toString() {
            return "Number[" + label + "]";
        }
    }

    @PostMapping("/outlets/{code}/numbers")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("gives whoever stands in the hall a number; limited by network")
    @Transactional
    public Number take(@PathVariable String code, @Valid @RequestBody Wanted wanted, HttpServletRequest from) {
        attempts.count(
                VisitorLimits.NUMBERS_OF_NETWORK,
                Network.of(from.getRemoteAddr()).key());
        var customer = access.current()
                .filter(PortalSession::proven)
                .map(PortalSession::customer)
                .orElse(null);
        return Number.of(take.take(outlets.require(code).id(), wanted.service(), wanted.visitor(), customer));
    }

    @GetMapping("/queue-numbers/{id}")
    @OpenDoor("shows a number to whoever holds its pass")
    @Transactional(readOnly = true)
    public Hall.Place place(
            @PathVariable UUID id, @RequestHeader(name = Pass.HEADER, required = false) @Nullable String held) {
        var number = pass.number(id, held);
        return hall.place(number, outlets.require(number.outlet()));
    }

    @DeleteMapping("/queue-numbers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("takes a number back from whoever holds its pass")
    @Transactional
    public void leave(
            @PathVariable UUID id, @RequestHeader(name = Pass.HEADER, required = false) @Nullable String held) {
        counter.leave(pass.number(id, held).id());
    }
}
