package io.chengnuo.console.demo;

import io.chengnuo.policy.PauseReason;
import io.chengnuo.routing.RouteTicket;
import io.chengnuo.shared.Acting;
import io.chengnuo.survey.AnswerSurvey;
import io.chengnuo.survey.AnswerWay;
import io.chengnuo.survey.Marks;
import io.chengnuo.ticket.AddNote;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.AnswerTicket;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.CloseTicket;
import io.chengnuo.ticket.ConfirmDelivery;
import io.chengnuo.ticket.CustomerWrites;
import io.chengnuo.ticket.DeliverTicket;
import io.chengnuo.ticket.DisputeDelivery;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.PauseTicket;
import io.chengnuo.ticket.ReopenTicket;
import io.chengnuo.ticket.SignDelivery;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketStatus;
import io.chengnuo.ticket.TransferTicket;
import io.chengnuo.ticket.VerifyTicket;
import io.chengnuo.ticket.WithdrawTicket;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Does what people and customers do, through the same use cases as the screens, in the name of whoever does it. */
final class Actors {
    private static final String SOURCE = "demo";
    private static final String SIGNER = "客户本人";

    private final ApplicationContext parts;

    private final Paperwork paperwork;

    Actors(ApplicationContext parts, Paperwork paperwork) {
        this.parts = parts;
        this.paperwork = paperwork;
    }

    private <T> T the(Class<T> useCase) {
        return parts.getBean(useCase);
    }

    private static void as(UUID person, Runnable deed) {
        Acting.person(person, SOURCE).run(deed);
    }

    private static void customer(Case about, Runnable deed) {
        Acting.customer(about.request().requester().customer(), SOURCE).run(deed);
    }

    void open(Case about) {
        var by = about.request().receivedBy();
        Runnable deed =
                () -> about.opened(the(OpenTicket.class).open(about.request()).id());
        if (by == null) {
            customer(about, deed);
            if (about.request().team() == null) {
                the(RouteTicket.class).route(about.ticket());
            }
        } else {
            as(by, deed);
        }
    }

    void take(Case about, UUID person) {
        as(person, () -> the(AssignTicket.class).take(about.ticket(), person));
    }

    void answer(Case about, UUID person, AnswerKind kind, String body) {
        as(person, () -> the(AnswerTicket.class).answer(about.ticket(), person, kind, body, List.of()));
    }

    void note(Case about, UUID person, String body) {
        as(person, () -> the(AddNote.class).note(about.ticket(), person, body, List.of()));
    }

    void requestTransfer(Case about, UUID by, UUID team, String reason) {
        as(by, () -> {
            paperwork.beforeTransfer(about, by, reason);
            about.transferred(the(TransferTicket.class).request(about.ticket(), team, null, by, reason));
        });
    }

    void acceptTransfer(Case about, UUID person) {
        as(person, () -> the(TransferTicket.class).accept(about.ticket(), about.transfer(), person));
    }

    void declineTransfer(Case about, UUID person, String reason) {
        as(person, () -> the(TransferTicket.class).decline(about.ticket(), about.transfer(), person, reason));
    }

    void waitForCustomer(Case about, UUID person, String note) {
        as(
                person,
                () -> the(PauseTicket.class).pause(about.ticket(), PauseReason.WAITING_CUSTOMER, null, person, note));
    }

    /** For parts of the maker; the promise to handle it stands still. */
    void waitForSupplier(Case about, UUID person, String note) {
        as(
                person,
                () -> the(PauseTicket.class).pause(about.ticket(), PauseReason.WAITING_SUPPLIER, null, person, note));
    }

    void goOn(Case about, UUID person) {
        as(person, () -> the(PauseTicket.class).resume(about.ticket()));
    }

    void customerWrites(Case about, String body) {
        customer(about, () -> the(CustomerWrites.class).write(about.ticket(), body, List.of()));
    }

    void deliver(Case about, UUID person, String result, String explanation) {
        as(person, () -> {
            paperwork.beforeDelivery(about, person, result);
            the(DeliverTicket.class).deliver(about.ticket(), person, result, explanation, List.of());
        });
    }

    void confirm(Case about) {
        if (paperwork.wantsSignature(about)) {
            sign(about, SIGNER);
        } else {
            customer(about, () -> the(ConfirmDelivery.class).confirm(about.ticket()));
        }
    }

    void sign(Case about, String signer) {
        customer(about, () -> the(SignDelivery.class).sign(about.ticket(), signer, null, null));
    }

    void confirmedTo(Case about, UUID person, String note) {
        as(person, () -> {
            if (paperwork.wantsSignature(about)) {
                the(SignDelivery.class).sign(about.ticket(), SIGNER, null, person);
            } else {
                the(ConfirmDelivery.class).confirmedTo(about.ticket(), person, note);
            }
        });
    }

    void dispute(Case about, String reason) {
        customer(about, () -> the(DisputeDelivery.class).dispute(about.ticket(), reason));
    }

    void verify(Case about, UUID person) {
        as(person, () -> the(VerifyTicket.class).verify(about.ticket(), person));
    }

    void close(Case about, UUID person) {
        as(person, () -> {
            paperwork.beforeClosing(about, person);
            the(CloseTicket.class).close(about.ticket(), person);
        });
    }

    /** What counts as taken because the customer said nothing. */
    void closeLapsed(Case about, UUID person) {
        if (the(TicketBriefs.class).require(about.ticket()).status() == TicketStatus.CONFIRMED) {
            verify(about, person);
            close(about, person);
        }
    }

    void reopen(Case about, String reason) {
        customer(about, () -> the(ReopenTicket.class).reopen(about.ticket(), reason, null));
    }

    /** Nobody is asked who was not invited. */
    void rate(Case about, Marks marks, @Nullable String comment) {
        customer(
                about,
                () -> the(AnswerSurvey.class)
                        .newestOf(about.ticket().value())
                        .ifPresent(survey -> the(AnswerSurvey.class).answer(survey, marks, comment, AnswerWay.LINK)));
    }

    void withdraw(Case about, String reason) {
        customer(about, () -> the(WithdrawTicket.class).withdraw(about.ticket(), reason, null));
    }
}
