package io.chengnuo.console.demo;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.SaveConnector;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.AnswerTicket;
import io.chengnuo.ticket.AssignTicket;
import io.chengnuo.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What came from WeChat and from the social networks in the last days. No account stands behind the connectors, so that an answer somebody
 * writes now does not leave, and says so; {@code ./chengnuo simulate} is for trying that.
 */
final class MessengerScenes {

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;

    MessengerScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
    }

    void play(Instant now) {
        var lead = cast.lead("service").id();
        var connectors = clock.at(
                now.minus(Duration.ofDays(30)),
                () -> Acting.person(lead, "demo")
                        .call(() -> List.of(
                                connector(
                                        ConnectorKind.WECHAT,
                                        "禾沐电器服务号",
                                        Map.of(
                                                "appId", "wx0000000000demo00",
                                                "appSecret", "of-the-story-only",
                                                "token", "of-the-story-only",
                                                "encodingAesKey", "A".repeat(43)),
                                        lead),
                                connector(
                                        ConnectorKind.SOCIAL, "微博与小红书", Map.of("secret", "of-the-story-only"), lead))));
        var wechat = connectors.getFirst();
        var clerk = cast.agents("service").get(2).id();
        var cold = took(wechat, "oZ1demo001", "暖阳", "空调外机滴水到楼下了，能不能今天来看一下？", now.minus(Duration.ofHours(31)));
        answered(wechat, cold, "oZ1demo001", clerk, "您好，已为您登记，师傅今天下午联系您。外机滴水请先关机。", now.minus(Duration.ofHours(30)));
        took(wechat, "oZ1demo001", "暖阳", "师傅来过了，换了排水管，谢谢！", now.minus(Duration.ofHours(22)));
        took(wechat, "oZ1demo002", "Lily", "净水器滤芯型号 HM-P5 在哪里买？", now.minus(Duration.ofHours(7)));
        var social = connectors.getLast();
        took(social, "weibo:88230017", "@慢慢走的小鹿", "@禾沐电器 洗碗机才用三个月就不加热，客服电话打不通，什么情况？", now.minus(Duration.ofHours(5)));
    }

    private Connector connector(ConnectorKind kind, String name, Map<String, String> settings, UUID lead) {
        var id = parts.getBean(SaveConnector.class).add(kind, name, settings, lead, true);
        return parts.getBean(Connectors.class).require(id);
    }

    private UUID took(Connector connector, String peer, String name, String words, Instant at) {
        return clock.at(
                at,
                () -> within(() -> {
                    var kind = connector.kind() == ConnectorKind.WECHAT ? IdentityKind.WECHAT : IdentityKind.SOCIAL;
                    var taken = parts.getBean(TakeWords.class)
                            .take(Incoming.words(
                                    connector,
                                    peer + "@" + at,
                                    peer,
                                    name,
                                    Identity.read(kind, peer, "peer"),
                                    words,
                                    at));
                    // What the product says by itself at night counts as sent: there is no account to send it by.
                    parts.getBean(DeliveryLog.class).takeOut(connector.id(), peer);
                    return Objects.requireNonNull(taken.ticket());
                }));
    }

    private void answered(Connector connector, UUID ticket, String peer, UUID person, String words, Instant at) {
        clock.at(
                at,
                () -> Acting.person(person, "demo")
                        .call(() -> within(() -> {
                            parts.getBean(AssignTicket.class).take(new TicketId(ticket), person);
                            var message = parts.getBean(AnswerTicket.class)
                                    .answer(new TicketId(ticket), person, AnswerKind.ANSWER, words, List.of());
                            parts.getBean(DeliveryLog.class)
                                    .shown(new DeliveryLog.Words(
                                            connector.id(),
                                            message.toString(),
                                            "answer",
                                            peer,
                                            null,
                                            ticket,
                                            message,
                                            words,
                                            List.of()));
                            return ticket;
                        })));
    }

    private UUID within(Supplier<UUID> deed) {
        return Objects.requireNonNull(parts.getBean(TransactionTemplate.class).execute(status -> deed.get()));
    }
}
