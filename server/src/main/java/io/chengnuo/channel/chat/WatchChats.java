package io.chengnuo.channel.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.shared.jobs.EachTenant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets no chat wait for ever: without a person in time it becomes a request, after a long silence it ends. */
@Component
class WatchChats {

    private static final int AT_ONCE = 200;

    private final Connectors connectors;
    private final ChatVisitors visitors;
    private final Chats chats;
    private final ChatFlow flow;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchChats(
            Connectors connectors,
            ChatVisitors visitors,
            Chats chats,
            ChatFlow flow,
            TransactionTemplate transaction,
            Clock clock) {
        this.connectors = connectors;
        this.visitors = visitors;
        this.chats = chats;
        this.flow = flow;
        this.transaction = transaction;
        this.clock = clock;
    }

    void watch() {
        for (var connector : connectors.inUse(ConnectorKind.CHAT)) {
            watch(new ChatSite(connector));
        }
    }

    private void watch(ChatSite site) {
        var now = clock.instant();
        var id = site.connector().id();
        waitedTooLong(id, site).forEach(this::give);
        for (var state : List.of(ChatState.BOT, ChatState.TALKING)) {
            found(() -> chats.quietSince(id, state, now.minus(site.idle()), AT_ONCE))
                    .forEach(this::end);
        }
    }

    private List<Chat> waitedTooLong(UUID connector, ChatSite site) {
        var before = clock.instant().minus(site.patience());
        return found(() -> chats.waitingSince(connector, before, AT_ONCE));
    }

    private List<Chat> found(java.util.function.Supplier<List<Chat>> search) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> search.get()));
    }

    /** Looked at again under the lock: somebody may have taken it meanwhile. */
    private void give(Chat found) {
        transaction.executeWithoutResult(status -> {
            var visitor = visitors.lock(found.visitor());
            var chat = chats.require(found.id());
            if (chat.state() == ChatState.WAITING) {
                flow.unattended(chat, visitor);
            }
        });
    }

    private void end(Chat found) {
        transaction.executeWithoutResult(status -> {
            var visitor = visitors.lock(found.visitor());
            var chat = chats.require(found.id());
            if (chat.lastAt().equals(found.lastAt())) {
                flow.end(chat, visitor, ChatEnd.SILENCE);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> watchOverChats(EachTenant tenants, WatchChats watch) {
            return Tasks.recurring("channel-watch-chats", FixedDelay.ofSeconds(5))
                    .execute((task, context) -> tenants.run(watch::watch));
        }
    }
}
