package io.chengnuo.channel.mail;

import io.chengnuo.customer.CustomerLanguage;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketClock;
import io.chengnuo.ticket.TicketClocks;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.progress.GuideCustomer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail that says: we have your request, this is its number, this comes next and when (REQ-SRQ-09). One for each request. */
@Component
public class Receipt {

    private final MailToCustomer mail;
    private final ObjectProvider<TicketClocks> clocks;
    private final DueTime time;
    private final TicketBriefs tickets;
    private final GuideCustomer guide;
    private final CustomerLanguage languages;

    Receipt(
            MailToCustomer mail,
            ObjectProvider<TicketClocks> clocks,
            DueTime time,
            TicketBriefs tickets,
            GuideCustomer guide,
            CustomerLanguage languages) {
        this.mail = mail;
        this.clocks = clocks;
        this.time = time;
        this.tickets = tickets;
        this.guide = guide;
        this.languages = languages;
    }

    /** {@code subject} may be empty: where it is not to be repeated. {@code code} opens the portal and is told in the same mail; null when the customer has another way in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(TicketId ticket, UUID customer, String number, String subject, @Nullable String code) {
        var next = clocks.stream()
                .findFirst()
                .map(keeper -> keeper.next(List.of(ticket)).get(ticket))
                .orElse(null);
        var locale = languages.of(customer);
        var chinese = locale.getLanguage().equals("zh");
        var guidance = guide.letter(tickets.require(ticket));
        mail.put(
                "received",
                "received:" + ticket,
                customer,
                ticket.value(),
                Map.of(
                        "number",
                        number,
                        "subject",
                        subject,
                        "nextStep",
                        chinese ? "我们的同事会答复您" : "one of us answers you",
                        "nextTime",
                        time.of(due(next), locale),
                        "steps",
                        guidance.steps(),
                        "mayBeAsked",
                        guidance.mayBeAsked(),
                        "codeLine",
                        codeLine(code, chinese)),
                "/portal/requests/" + number);
    }

    private static java.time.@Nullable Instant due(@Nullable TicketClock clock) {
        return clock == null ? null : clock.dueAt();
    }

    private static String codeLine(@Nullable String code, boolean chinese) {
        if (code == null) {
            return "";
        }
        return chinese
                ? "打开时请输入验证码 " + code + "（10 分钟内有效；过期可在网页上重新获取）。\n"
                : "It asks for the code " + code + " (valid for 10 minutes; the page sends a new one).\n";
    }
}
