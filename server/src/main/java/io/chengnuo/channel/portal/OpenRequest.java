package io.chengnuo.channel.portal;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.mail.MailDoor;
import io.chengnuo.channel.mail.Receipt;
import io.chengnuo.customer.CustomerId;
import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.Requester;
import io.chengnuo.ticket.TicketId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request comes through the portal. Who may read it afterwards: a session that is there already; else, with mail, whoever
 * reads the mailbox of the customer (a code is sent there); else whoever asked, with a session for this one request. An
 * address that only the request names proves nothing and opens nothing.
 */
@Service
class OpenRequest {

    private final Attempts attempts;
    private final RecogniseCustomer recognise;
    private final CustomerSummaries customers;
    private final CustomerLanguage languages;
    private final OpenTicket open;
    private final MailDoor mail;
    private final Receipt receipt;
    private final PortalCodes codes;
    private final PortalSessions sessions;
    private final EnterPortal enter;

    OpenRequest(
            Attempts attempts,
            RecogniseCustomer recognise,
            CustomerSummaries customers,
            CustomerLanguage languages,
            OpenTicket open,
            MailDoor mail,
            Receipt receipt,
            PortalCodes codes,
            PortalSessions sessions,
            EnterPortal enter) {
        this.attempts = attempts;
        this.recognise = recognise;
        this.customers = customers;
        this.languages = languages;
        this.open = open;
        this.mail = mail;
        this.receipt = receipt;
        this.codes = codes;
        this.sessions = sessions;
        this.enter = enter;
    }

    /** How somebody can be reached; at least one of mail and telephone. */
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {
        String key() {
            var address = email == null
                    ? null
                    : EmailAddress.of(email).map(EmailAddress::text).orElse(email);
            return address != null ? address : String.valueOf(phone);
        }
    }

    record Request(String subject, String body, @Nullable String category, List<UUID> files) {}

    /** How the customer gets in from here. */
    enum Way {
        /** The session that asked sees it. */
        SESSION,
        /** A code is on its way to the customer's mailbox. */
        CODE,
        /** A new session for this request. */
        LINK
    }

    /** {@code session} is the new cookie, when there is one. */
    record Opened(
            UUID ticket, String number, Way way, @Nullable Token session) {}

    /** By somebody we do not know yet. */
    @Transactional
    Opened byStranger(Request request, Contact contact, Network network) {
        attempts.count(PortalLimits.REQUESTS_OF_NETWORK, network.key());
        if (contact.email() == null && contact.phone() == null) {
            throw new Invalid("contact_missing", new FieldError("contact", "missing"));
        }
        attempts.count(PortalLimits.REQUESTS_OF_CONTACT, contact.key());
        var known = recognise.from(contact.name(), contact.email(), contact.phone());
        languages.mayRead(known.customer().value(), LocaleContextHolder.getLocale());
        var opened = open(request, new Requester(known.customer().value(), known.tier()));
        var address = provable(contact.email(), known.customer());
        if (address == null) {
            var token = enter.byRequest(known.customer().value(), opened.ticket());
            return new Opened(opened.ticket(), opened.number(), Way.LINK, token);
        }
        if (attempts.allows(PortalLimits.RECEIPTS_TO_ADDRESS, address.text())) {
            sendCode(address, known.customer().value(), opened, request.subject());
        }
        return opened;
    }

    /** By a customer who is in the portal. */
    @Transactional
    Opened byCustomer(Request request, PortalSession session, Network network) {
        attempts.count(PortalLimits.REQUESTS_OF_NETWORK, network.key());
        attempts.count(PortalLimits.WRITES_OF_SESSION, session.id().toString());
        var customer = session.customer();
        if (session.proven()) {
            languages.reads(customer, LocaleContextHolder.getLocale());
        }
        var summary = Objects.requireNonNull(customers.of(List.of(customer)).get(customer));
        var opened = open(request, new Requester(customer, summary.tier()));
        sessions.open(session, opened.ticket());
        if (session.proven() && mail.isOpen()) {
            receipt.put(new TicketId(opened.ticket()), customer, opened.number(), request.subject(), null);
        }
        return new Opened(opened.ticket(), opened.number(), Way.SESSION, null);
    }

    private Opened open(Request request, Requester requester) {
        var ticket =
                open.open(NewTicket.of(requester, Channel.PORTAL, request.subject(), request.body(), request.category())
                        .with(request.files()));
        return new Opened(ticket.id().value(), ticket.number(), Way.CODE, null);
    }

    /** The address, when it is one we know the customer by, and mail can go there. */
    private @Nullable EmailAddress provable(@Nullable String email, CustomerId customer) {
        if (email == null || !mail.isOpen()) {
            return null;
        }
        return EmailAddress.of(email)
                .filter(address -> customers
                        .withMail(address.text())
                        .filter(customer::equals)
                        .isPresent())
                .orElse(null);
    }

    private void sendCode(EmailAddress address, UUID customer, Opened opened, String subject) {
        Locale locale = LocaleContextHolder.getLocale();
        var code = codes.make(codes.ask(address, locale), customer);
        receipt.put(new TicketId(opened.ticket()), customer, opened.number(), subject, code.digits());
    }
}
